"""The page that tells how to add a status is followed to the letter, in a copy of the repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.repository.files import ROOT, repository_files, text_of

PAGE = text_of(Path("docs/how-to/add-a-status.md"))
NEW_FILE = re.compile(r"^File `([^`]+)`:\n\n```python\n(.*?)```", re.MULTILINE | re.DOTALL)
NEW_LINE = re.compile(r"^In `([^`]+)`, above `([^`]+)`:\n\n```python\n(.*?)```", re.MULTILINE | re.DOTALL)


def copy_of_the_repository(target: Path) -> None:
    for path in repository_files():
        if path.parts[0] in {"src", "spec"} or path.name in {"conftest.py", "pyproject.toml"}:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, target / path)


def follow_the_page(copy: Path) -> list[str]:
    """Do what the page says; give the specifications it writes."""
    files = NEW_FILE.findall(PAGE)
    for name, text in files:
        (copy / name).write_text(text, encoding="utf-8")
    for name, neighbour, line in NEW_LINE.findall(PAGE):
        before = (copy / name).read_text(encoding="utf-8")
        after = before.replace(f"    {neighbour}: ", f"{line}    {neighbour}: ", 1)
        assert after != before
        (copy / name).write_text(after, encoding="utf-8")
    return [name for name, _ in files if name.startswith("spec/")]


def test_a_status_is_added_by_the_page_alone(tmp_path: Path) -> None:
    copy_of_the_repository(tmp_path)
    specifications = follow_the_page(tmp_path)
    assert len(specifications) == 1
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *specifications],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    ruff = [sys.executable, "-m", "ruff"]
    written = [name for name, _ in NEW_FILE.findall(PAGE)]
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run([*ruff, *command, *written], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout
