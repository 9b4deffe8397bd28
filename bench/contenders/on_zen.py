"""zen-engine: the rules as its own JSON, one person at a time, each person's records as one document.

The documents are gathered by one DuckDB query with days as numbers, because the engine compares numbers faster than
texts; a user without it would spend longer on this step, which is reported apart.
"""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import zen

from bench.contenders.question import ANSWERS, STATUSES, TABLES, keep
from bench.country import DAY

EPOCH = date(1970, 1, 1)


def _day(day: date) -> int:
    return (day - EPOCH).days


NOW, WINDOW, ADULT = _day(DAY), _day(date(2018, 5, 1)), _day(date(2000, 8, 1))
LASTS = f"(#.end == null or #.end >= {NOW})"
EXPRESSIONS = {
    "contributes": f"some(contributions, #.kind == 'labour' and #.month >= {WINDOW} and #.month <= {NOW})",
    "under_18": f"born <= {NOW} and born > {ADULT}",
    "exempt": (
        f"(sex == 'male' and born <= {_day(date(1955, 8, 1))})"
        f" or (sex == 'female' and born <= {_day(date(1960, 2, 1))})"
        " or some(disabilities, #.end == null and (#.grade == 'group_1' or #.grade == 'group_2'))"
        " or some(closed_lists, #.kind == 'service') or some(payments, #.kind == 'service_pension')"
    ),
    "pupil": "some(learners, #.kind == 'pupil') and $.under_18",
    "child": "$.under_18",
    "employee": (
        f"some(contracts, {LASTS}) and ($.contributes or some(contracts, {LASTS} and #.start > {WINDOW}) or $.exempt)"
    ),
    "individual_entrepreneur": "some(business, #.kind == 'individual_entrepreneur')",
    "contributions_without_contract": (f"$.contributes and not some(contracts, #.end == null or #.end >= {WINDOW})"),
    "contract_without_contributions": (
        f"some(contracts, {LASTS} and #.start <= {WINDOW}) and not $.contributes and not $.exempt"
        " and not some(payments, #.kind == 'maternity_benefit' or #.kind == 'childcare_benefit')"
    ),
    "student": "some(learners, #.kind == 'student' and #.full_time)",
    "pension_recipient": "some(payments, #.kind == 'old_age_pension' or #.kind == 'service_pension')",
    "registered_unemployed": "some(seeking, #.kind == 'unemployed')",
    "person_with_disability": "len(disabilities) > 0",
    "housewife": "said == 'housewife'",
    "without": "not (" + " or ".join(f"$.{status}" for status in STATUSES) + ")",
}
DECISION = {
    "contentType": "application/vnd.gorules.decision",
    "nodes": [
        {"id": "in", "type": "inputNode", "name": "Person"},
        {
            "id": "rules",
            "type": "expressionNode",
            "name": "Statuses",
            "content": {"expressions": [{"id": key, "key": key, "value": text} for key, text in EXPRESSIONS.items()]},
        },
        {"id": "out", "type": "outputNode", "name": "Answers"},
    ],
    "edges": [
        {"id": "first", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "second", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ],
}

IN_FORCE = f"date_diff('day', DATE '{EPOCH}', start) <= {NOW} AND (\"end\" IS NULL OR \"end\" >= DATE '{DAY}')"
GATHERED = f"""
SELECT r.person, date_diff('day', DATE '{EPOCH}', r.birth_date) AS born, r.sex, said.category AS said,
       coalesce(contracts.found, []) AS contracts, coalesce(contributions.found, []) AS contributions,
       coalesce(payments.found, []) AS payments, coalesce(disabilities.found, []) AS disabilities,
       coalesce(closed_lists.found, []) AS closed_lists, coalesce(learners.found, []) AS learners,
       coalesce(business.found, []) AS business, coalesce(seeking.found, []) AS seeking
FROM residents r
LEFT JOIN (SELECT person, list({{'start': date_diff('day', DATE '{EPOCH}', start),
                                 'end': date_diff('day', DATE '{EPOCH}', "end")}}) AS found
           FROM contracts WHERE kind = 'labour' AND start <= DATE '{DAY}' GROUP BY person) contracts USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind, 'month': date_diff('day', DATE '{EPOCH}', month)}}) AS found
           FROM contributions WHERE month >= DATE '2018-05-01' GROUP BY person) contributions USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind}}) AS found
           FROM social_payments WHERE {IN_FORCE} GROUP BY person) payments USING (person)
LEFT JOIN (SELECT person, list({{'grade': grade, 'end': date_diff('day', DATE '{EPOCH}', "end")}}) AS found
           FROM disabilities WHERE {IN_FORCE} GROUP BY person) disabilities USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind}}) AS found
           FROM closed_lists WHERE {IN_FORCE} GROUP BY person) closed_lists USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind, 'full_time': full_time}}) AS found
           FROM learners WHERE {IN_FORCE} GROUP BY person) learners USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind}}) AS found
           FROM entrepreneurs WHERE {IN_FORCE} GROUP BY person) business USING (person)
LEFT JOIN (SELECT person, list({{'kind': kind}}) AS found
           FROM unemployed WHERE {IN_FORCE} GROUP BY person) seeking USING (person)
LEFT JOIN (SELECT person, arg_max(category, (day, list_position(['housewife', 'unregistered_unemployed',
                  'adult_pupil', 'carer_of_child', 'departed', 'employed'], category))) AS category
           FROM declarations WHERE day BETWEEN DATE '2016-08-01' AND DATE '{DAY}' GROUP BY person) said USING (person)
ORDER BY r.person
"""


def answer(tables: str, target: str, threads: int) -> dict[str, Any]:
    """All answers, one person after the other."""
    start = time.perf_counter()
    decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps(DECISION)))  # compiled: 3 times faster
    persons, documents = _documents(Path(tables), threads)
    gathered = time.perf_counter() - start
    results = [decision.evaluate(document)["result"] for document in documents]
    seconds = time.perf_counter() - start
    columns = {name: [bool(result[name]) for result in results] for name in ANSWERS}
    return {"seconds": seconds, "gathered": gathered, **keep(pa.table({"key": persons, **columns}), target)}


def _documents(tables: Path, threads: int) -> tuple[list[int], list[dict[str, Any]]]:
    with duckdb.connect(config={"threads": threads}) as connection:
        for name in TABLES:
            connection.execute(f"CREATE VIEW {name} AS FROM '{tables / f'{name}.parquet'}'")
        documents = connection.sql(GATHERED).to_arrow_table().to_pylist()
    return [document.pop("person") for document in documents], documents
