"""pandas: tables read whole with Arrow types, conditions as masks, persons looked up with ``isin``."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from bench.contenders.question import ANSWERS, keep
from bench.country import DAY

WINDOW = date(2018, 5, 1)


def answer(tables: str, target: str) -> dict[str, Any]:
    """All twelve answers from Parquet."""
    start = time.perf_counter()
    answers = _answers(Path(tables))
    seconds = time.perf_counter() - start
    return {"seconds": seconds, **keep(pa.Table.from_pandas(answers, preserve_index=False), target)}


def _answers(tables: Path) -> pd.DataFrame:
    residents = _read(tables, "residents", "person", "birth_date", "sex").sort_values("person")
    person, born = residents.person, residents.birth_date
    contracts = _read(tables, "contracts", "person", "kind", "start", "end")
    labour = contracts[(contracts.kind == "labour") & (contracts.start <= DAY)]
    lasting = labour[_lasts(labour, DAY)]
    contributions = _read(tables, "contributions", "person", "kind", "month")
    in_window = (contributions.month >= WINDOW) & (contributions.month <= DAY)
    payments = _in_force(_read(tables, "social_payments", "person", "kind", "start", "end"))
    disabled = _in_force(_read(tables, "disabilities", "person", "grade", "start", "end"))
    listed = _in_force(_read(tables, "closed_lists", "person", "kind", "start", "end"))
    learners = _in_force(_read(tables, "learners", "person", "kind", "full_time", "start", "end"))
    business = _in_force(_read(tables, "entrepreneurs", "person", "kind", "start", "end"))
    seeking = _in_force(_read(tables, "unemployed", "person", "kind", "start", "end"))

    contributes = person.isin(contributions.person[(contributions.kind == "labour") & in_window])
    of_age = (residents.sex == "male") & (born <= date(1955, 8, 1)) | (residents.sex == "female") & (
        born <= date(1960, 2, 1)
    )
    grave = disabled.end.isna() & disabled.grade.isin(["group_1", "group_2"])
    exempt = (
        of_age
        | person.isin(disabled.person[grave])
        | person.isin(listed.person[listed.kind == "service"])
        | person.isin(payments.person[payments.kind == "service_pension"])
    )
    under_18 = (born <= DAY) & (born > date(2000, 8, 1))
    on_birth_benefit = person.isin(payments.person[payments.kind.isin(["maternity_benefit", "childcare_benefit"])])
    answers = pd.DataFrame(
        {
            "key": person,
            "pupil": person.isin(learners.person[learners.kind == "pupil"]) & under_18,
            "child": under_18,
            "employee": person.isin(lasting.person)
            & (contributes | person.isin(lasting.person[lasting.start > WINDOW]) | exempt),
            "individual_entrepreneur": person.isin(business.person[business.kind == "individual_entrepreneur"]),
            "contributions_without_contract": contributes & ~person.isin(labour.person[_lasts(labour, WINDOW)]),
            "contract_without_contributions": person.isin(lasting.person[lasting.start <= WINDOW])
            & ~contributes
            & ~exempt
            & ~on_birth_benefit,
            "student": person.isin(learners.person[(learners.kind == "student") & learners.full_time]),
            "pension_recipient": person.isin(
                payments.person[payments.kind.isin(["old_age_pension", "service_pension"])]
            ),
            "registered_unemployed": person.isin(seeking.person[seeking.kind == "unemployed"]),
            "person_with_disability": person.isin(disabled.person),
            "housewife": person.isin(_housewives(tables)),
        }
    )
    answers["without"] = ~answers[list(ANSWERS[:-1])].any(axis="columns")
    return answers


def _read(tables: Path, name: str, *columns: str) -> pd.DataFrame:
    return pd.read_parquet(tables / f"{name}.parquet", columns=list(columns), dtype_backend="pyarrow")


def _lasts(rows: pd.DataFrame, day: date) -> pd.Series:
    return rows.end.isna() | (rows.end >= day).fillna(False)


def _in_force(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[(rows.start <= DAY) & _lasts(rows, DAY)]


def _housewives(tables: Path) -> pd.Series:
    said = _read(tables, "declarations", "person", "day", "category")
    said = said[(said.day >= date(2016, 8, 1)) & (said.day <= DAY)]
    later = ["unregistered_unemployed", "adult_pupil", "carer_of_child", "departed", "employed"]
    rank = said.category.map({"housewife": 1, **{category: 2 + place for place, category in enumerate(later)}})
    last = said.assign(rank=rank.fillna(0)).sort_values(["day", "rank"]).drop_duplicates("person", keep="last")
    return last.person[last.category == "housewife"]
