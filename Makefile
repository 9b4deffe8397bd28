# Every target sets up what it needs by itself, from Python 3.11 and make alone (see tools/setup.py).
PYTHON ?= python3
PORT ?= 8414
BIN := .venv/bin
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help demo test check spec agree test-spark test-browser bench docs clean setup-run setup-dev setup-bench

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup-run ## Make a country of 200,000 who do not exist, decide, report, and serve its office (Ctrl-C ends)
	@$(BIN)/martebe demo --folder data --serve --port $(PORT)

test: check ## Everything that is checked: style, types, borders, specification, tests, real Spark, a browser
	@$(BIN)/pytest -n auto --dist loadgroup
	@if $(PYTHON) -m tools.java; then $(MAKE) test-spark; fi
	@if $(PYTHON) -m tools.chromium; then $(MAKE) test-browser; fi

check: setup-dev ## Only what needs no run: style, types, import borders
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

spec: setup-dev ## The specification: people drawn as tables, on every engine
	@$(BIN)/pytest -n auto spec

agree: setup-dev ## Many generated rules and records: every engine against the reference
	@$(BIN)/pytest -n auto --hypothesis-profile=many -o faulthandler_timeout=0 -m "not real_spark" tests/agree

test-spark: setup-dev ## The same trees on a real Spark; needs Java 17 or newer
	@$(BIN)/pytest -m real_spark

test-browser: setup-dev ## Walks through the office's pages in a real Chromium, in three languages
	@$(BIN)/pytest -n 2 --dist loadfile -m browser tests/browser

bench: setup-bench ## What is fast, beside what a user would pick instead
	@$(BIN)/python -m bench

docs: setup-dev ## Render the manual from the specification and the tables
	@$(BIN)/python -m tools.docs

clean: ## Remove what was made here: environments, caches, runs
	@rm -rf .venv .tools .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build data dist

setup-run setup-dev setup-bench: setup-%:
	@$(PYTHON) -m tools.setup $*
