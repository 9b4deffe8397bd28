"""The lock file locks what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

from tests.repository.files import text_of

PROJECT = tomllib.loads(text_of(Path("pyproject.toml")))
LOCK = tomllib.loads(text_of(Path("uv.lock")))
OURS = next(package for package in LOCK["package"] if package["name"] == PROJECT["project"]["name"])


def parts_of(requirement: str) -> tuple[str, frozenset[str]]:
    """Name and version bounds of a requirement: ``"duckdb>=1,<2"`` gives duckdb and its two bounds."""
    match = re.match(r"([\w.-]+)(?:\[[^]]*\])?([^;]*)", requirement)
    assert match
    return match[1].lower().replace("_", "-"), bounds_of(match[2])


def bounds_of(specifier: str) -> frozenset[str]:
    return frozenset(part.strip() for part in specifier.split(",") if part.strip())


def locked(entries: list[dict[str, str]]) -> set[tuple[str, frozenset[str]]]:
    return {(entry["name"], bounds_of(entry.get("specifier", ""))) for entry in entries}


def test_what_the_package_requires_is_locked_as_written() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    written = [*PROJECT["project"]["dependencies"], *(name for extra in extras for name in extra)]
    assert locked(OURS["metadata"]["requires-dist"]) == {parts_of(each) for each in written}


def test_each_group_is_locked_as_written() -> None:
    written = {name: {parts_of(each) for each in group} for name, group in PROJECT["dependency-groups"].items()}
    assert {name: locked(group) for name, group in OURS["metadata"]["requires-dev"].items()} == written


def test_every_locked_package_has_its_digests() -> None:
    for package in LOCK["package"]:
        if package is not OURS:
            files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
            assert files
            assert all(file["hash"].startswith("sha256:") for file in files), package["name"]
