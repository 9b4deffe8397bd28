"""``martebe figures`` and ``report``: counts, rates and rankings, each made from decisions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from martebe.assembly import country
from martebe.cli.options import LAKE, REGISTER, LakeOption, RegisterOption, RunOption
from martebe.cli.runs import before, latest_of_each_day, run_named
from martebe.cli.teller import Teller
from martebe.figures import (
    Figure,
    claims,
    confirmed,
    deliveries,
    funnel,
    funnel_between,
    insurance,
    largest_without,
    ranking,
    statuses,
    unsettled,
    write_report,
)
from martebe.intake import Lake
from martebe.register import Register, Run
from martebe.rules import Words

Named = Literal[
    "funnel",
    "between",
    "statuses",
    "ranking",
    "outcomes",
    "categories",
    "insurance",
    "unsettled",
    "deliveries",
    "claims",
]
By = Literal["country", "region", "district"]
WRITING = Words("Есеп жазылуда", "Пишется отчёт", "Writing the report")


def figures(
    teller: Teller,
    figure: Annotated[
        Named,
        typer.Argument(
            metavar="FIGURE",
            help="funnel, between (from one run to another), statuses, ranking, outcomes (reported and confirmed),"
            " categories (the largest without status), insurance, unsettled (who waits for which delivery), deliveries,"
            " claims (what others published).",
        ),
    ],
    run: RunOption = None,
    first: Annotated[
        str | None,
        typer.Option(
            "--first",
            metavar="RUN",
            help="For between, ranking and outcomes: the run before; else the last earlier day.",
        ),
    ] = None,
    by: Annotated[By, typer.Option("--by", help="For statuses, ranking and outcomes: by which places.")] = "region",
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Count: the funnel, statuses by place, the ranking, the largest categories without status."""
    shown = figure_of(figure, Register(register), lake, run, first, by)
    teller.answer(shown.as_json(), shown.as_table(teller.language))


def figure_of(figure: Named, register: Register, lake: Path, run: str | None, first: str | None, by: By) -> Figure:
    """The figure that was asked for."""
    if figure == "deliveries" and run is None:
        opened = Lake.open(lake)
        known_at = max((entry.known_from for entry in opened.journal.entries()), default=None)
        if known_at is not None:
            return deliveries(opened, known_at, country)
    after = run_named(register, run)
    match figure:
        case "funnel":
            return funnel(after, country)
        case "between":
            return funnel_between(before(register, after, first), after, country)
        case "statuses":
            return statuses(after, country, by)
        case "ranking":
            return ranking(before(register, after, first), after, country, "district" if by == "district" else "region")
        case "outcomes":
            return _outcomes(register, lake, before(register, after, first), after, by)
        case "claims":
            return claims(_up_to(register, after), Lake.open(lake), country)
        case "categories":
            return largest_without(after, Lake.open(lake), country)
        case "insurance":
            return insurance(after, country)
        case "unsettled":
            return unsettled(after, Lake.open(lake), country)
    return deliveries(Lake.open(lake), after.certificate.known_at, country)


def _outcomes(register: Register, lake: Path, start: Run, end: Run, by: By) -> Figure:
    """The outcomes from one run to another; every day decided for in between tells of statuses lost again."""
    between = [run for run in _up_to(register, end) if start.certificate.day < run.certificate.day][:-1]
    return confirmed(start, end, Lake.open(lake), country, "district" if by == "district" else "region", between)


def _up_to(register: Register, last: Run) -> list[Run]:
    """The run of each day before that of a run, and the run itself."""
    earlier = [run for run in latest_of_each_day(register) if run.certificate.day < last.certificate.day]
    return [*earlier, last]


def report(
    teller: Teller,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the report is written.")],
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Write all figures of the runs with pictures, as one page of HTML that needs nothing else."""
    runs = latest_of_each_day(Register(register))
    with teller.progress(WRITING):
        written = write_report(out, runs, Lake.open(lake), country, teller.language)
    teller.answer({"report": str(written), "runs": [run.name for run in runs]}, str(written))
