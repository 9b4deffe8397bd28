"""``python -m bench [nation|growth|others|...]``: measure, print, and write a page of ``bench/results`` for each."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from bench.country import SEED, Settings
from bench.page import RESULTS

SIZES = {
    "nation": 18_157_337,
    "growth": 18_157_337,
    "others": 200_000,
    "person": 1_000_000,
    "intake": 1_000_000,
    "load": 1_000_000,
    "card": 200_000,
    "channels": 200_000,
    "board": 18_157_337,
}
"""Residents each benchmark is meant for; `growth` goes up to this and twice this."""
REPEATS = {
    "nation": 3,
    "growth": 3,
    "others": 5,
    "person": 1,
    "intake": 3,
    "load": 1,
    "card": 1,
    "channels": 3,
    "board": 1,
}


def main(words: list[str]) -> int:
    """Run the benchmarks that are named, all if none is; 0 when every goal was reached."""
    told = _parser().parse_args(words)
    missed = []
    for name in told.benchmarks or list(SIZES):
        settings = Settings(
            Path(told.folder).absolute(),
            told.people or SIZES[name],
            told.repeat or REPEATS[name],
            told.threads,
            told.memory,
            told.seed,
        )
        print(f"{name}: {settings.people:,} people, {settings.repeat} runs of each", flush=True)
        page = import_module(f"bench.{name}").run(settings)
        page.write(Path(told.results))
        print(page.text(), flush=True)
        missed += page.missed
    for sentence in missed:
        print(f"missed: {sentence}")
    return 1 if missed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m bench", description=__doc__)
    parser.add_argument("benchmarks", nargs="*", choices=[*SIZES, []], metavar="|".join(SIZES))
    parser.add_argument("--people", type=int, help="residents of the made-up country (default: what each is meant for)")
    parser.add_argument("--repeat", type=int, help="runs of each contender")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1, help="threads of the processor")
    parser.add_argument("--memory", default="4GB", help="memory that DuckDB may use")
    parser.add_argument("--seed", type=int, default=SEED, help="seed of the made-up country")
    parser.add_argument("--folder", default=Path(__file__).with_name("data"), help="where made-up countries are kept")
    parser.add_argument("--results", default=RESULTS, help="where pages are written")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
