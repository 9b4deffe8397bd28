"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LakeOption = Annotated[
    Path,
    typer.Option("--lake", envvar="MARTEBE_LAKE", metavar="FOLDER", help="The folder with what registers delivered."),
]
RegisterOption = Annotated[
    Path,
    typer.Option(
        "--register", envvar="MARTEBE_REGISTER", metavar="FOLDER", help="The folder with the runs of decisions."
    ),
]
DayOption = Annotated[str, typer.Option("--day", metavar="YYYY-MM-DD", help="The day that is decided for.")]
KnownAtOption = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar="TIME",
        help="Leave out what was received later. A day alone is its end; without a zone it is UTC."
        " Without the option: all that the lake knows.",
    ),
]
ThreadsOption = Annotated[
    int | None, typer.Option("--threads", min=1, help="Threads of the processor; all without it.")
]
MemoryOption = Annotated[str, typer.Option("--memory", help="The most memory to use, such as 4GB; more goes to disk.")]
AtOption = Annotated[
    str | None, typer.Option("--at", metavar="TIME", help="When this happens; now, if it is not given.")
]
ByOption = Annotated[str, typer.Option("--by", metavar="NAME", help="Who confirms it.")]
SecondOption = Annotated[str, typer.Option("--second", metavar="NAME", help="The second person who confirms it.")]
PersonArgument = Annotated[
    str,
    typer.Argument(
        metavar="PERSON",
        help="The person number, or - to read it from standard input, so that no history of commands keeps it.",
    ),
]
RunOption = Annotated[
    str | None,
    typer.Option("--run", metavar="RUN", help="A run by its name or its day; without it the latest day decided for."),
]

LAKE, REGISTER = Path("lake"), Path("register")
