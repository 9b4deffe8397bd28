"""The files of this repository as git knows them, or would: what is ignored is not ours."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that is, or could be, committed; relative to the root."""
    # A clone that belongs to another user, as in some containers, is listed too.
    command = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted(Path(name) for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> list[Path]:
    """The Python files below these folders of the root."""
    return [path for path in repository_files() if path.suffix == ".py" and path.parts[0] in folders]


def pages() -> list[Path]:
    """The Markdown pages that people read."""
    return [path for path in repository_files() if path.suffix == ".md"]


def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def links_of(page: Path) -> list[str]:
    """The files that a page links to, relative to the root; addresses of other sites aside."""
    targets = re.findall(r"\]\(([^)#\s]+)", text_of(page))
    own = [target for target in targets if not re.match(r"[a-z]+:", target)]
    return [str((ROOT / page.parent / target).resolve().relative_to(ROOT)) for target in own]
