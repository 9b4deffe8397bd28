"""A run over a whole lake: it decides as the reference does, closes its counts, and gives the same bytes again."""

import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from martebe.assembly import catalogue
from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import Decision
from martebe.engines.decisions import decide as decide_by_reference
from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.intake import Lake
from martebe.register import Asked, Register, RegisterError, Resources, Run, decide, decide_all, records_of
from martebe.register.certificate import refuse_doubles
from martebe.register.runs import CERTIFICATE, WRITING

DAY = date(2018, 8, 1)
KNOWN_AT = datetime(2018, 9, 1, tzinfo=UTC)
ONE_THREAD = Resources(threads=1, memory="1GB")
ASKED = Asked(DAY, KNOWN_AT, ("district",), ONE_THREAD)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    return Register(tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="module")
def run(register: Register, small_lake: Lake) -> Run:
    return decide(register, catalogue, small_lake, ASKED)


def rows_of(run: Run) -> list[dict[str, object]]:
    with duckdb.connect() as connection:
        return connection.sql(f"FROM {run.decisions} ORDER BY person").to_arrow_table().to_pylist()


def reference_for(lake: Lake) -> Reference:
    with records_of(lake, catalogue, KNOWN_AT, ONE_THREAD) as connection:
        tables = {name: connection.sql(f'FROM "{name}"').to_arrow_table().to_pylist() for name in catalogue.tables}
    return Reference(Records(tables), lake.coverage(KNOWN_AT, catalogue.delays), catalogue.numbers, catalogue.subjects)


def word_of(codes: list[str], chosen: set[str], number: int) -> int:
    word = codes[number * BITS : (number + 1) * BITS]
    return sum(1 << bit for bit, code in enumerate(word) if code in chosen)


def as_stored(decision: Decision) -> dict[str, object]:
    statuses = [status.code for status in catalogue.statuses]
    facts = [fact.code for fact in catalogue.facts]
    return {
        "headline": decision.headline,
        "settled": decision.settled,
        "insurance": decision.insurance,
        "insurance_settled": decision.insurance_settled,
        "held_0": word_of(statuses, set(decision.held), 0),
        "open_0": word_of(statuses, set(decision.open), 0),
        "findings_0": word_of([finding.code for finding in catalogue.findings], set(decision.findings), 0),
        "facts_0": word_of(facts, {fact for fact, answer in decision.facts.items() if answer}, 0),
        "facts_open_0": word_of(facts, {fact for fact, answer in decision.facts.items() if answer is None}, 0),
    }


def test_the_run_decides_as_the_reference_does(run: Run, small_lake: Lake) -> None:
    """Every seventh person, with all that is stored of the decision."""
    reference = reference_for(small_lake)
    for row in rows_of(run)[::7]:
        expected = as_stored(decide_by_reference(reference, catalogue, int(str(row["person"])), DAY))
        assert {name: row[name] for name in expected} == expected


def test_the_counts_close(run: Run) -> None:
    """Residents are those with a status, those without and those not settled; with those who left, all records."""
    counts = run.certificate.counts
    assert counts.residents == counts.determined + counts.without + counts.not_settled
    assert counts.records == counts.residents + sum(counts.left.values()) == len(rows_of(run))
    assert min(counts.determined, counts.without, sum(counts.left.values())) > 0


def test_the_same_inputs_give_the_same_bytes(run: Run, small_lake: Lake, tmp_path: Path) -> None:
    """A run made again somewhere else has files of the same digest."""
    again = decide(Register(tmp_path), catalogue, small_lake, ASKED)
    assert again.name == run.name
    assert again.certificate.files == run.certificate.files


def test_a_run_that_is_there_is_not_made_again(register: Register, run: Run, small_lake: Lake) -> None:
    """Deciding twice writes once."""
    written = (run.folder / CERTIFICATE).stat().st_mtime_ns
    assert decide(register, catalogue, small_lake, ASKED).name == run.name
    assert (run.folder / CERTIFICATE).stat().st_mtime_ns == written


def test_persons_may_be_taken_in_any_ranges(run: Run, small_lake: Lake, tmp_path: Path) -> None:
    """Five ranges of persons give the decisions that one range gives."""
    asked = Asked(DAY, KNOWN_AT, ("district",), ONE_THREAD, persons_at_once=300)
    ranged = decide(Register(tmp_path), catalogue, small_lake, asked)
    assert len(ranged.certificate.files) > 4
    assert rows_of(ranged) == rows_of(run)


@pytest.mark.parametrize("numbers", [[[1, 2, 2]], [[1, 2], [2, 3]], [[2, 1]]])
def test_a_person_who_was_decided_for_twice_stops_the_run(tmp_path: Path, numbers: list[list[int]]) -> None:
    """In one file or in two; the refusal does not say whom."""
    files = [tmp_path / f"{number}.parquet" for number in range(len(numbers))]
    for file, persons in zip(files, numbers, strict=True):
        pq.write_table(pa.table({"person": pa.array(persons, pa.int64())}), file, row_group_size=2)
    with pytest.raises(ArithmeticError, match="holds a number twice") as refused:
        refuse_doubles(files)
    assert not any(character.isdigit() for character in str(refused.value))


def test_what_is_not_yet_known_is_not_used(run: Run, small_lake: Lake, tmp_path: Path) -> None:
    """As known in January, nothing of what was delivered later counts."""
    january = datetime(2018, 1, 20, tzinfo=UTC)
    earlier = decide(Register(tmp_path), catalogue, small_lake, Asked(DAY, january, ("district",), ONE_THREAD))
    assert set(earlier.certificate.deliveries) < set(run.certificate.deliveries) | {
        entry.delivery for entry in small_lake.deliveries(january)
    }
    assert earlier.certificate.files != run.certificate.files


def test_a_run_that_is_cut_off_leaves_nothing(small_lake: Lake, tmp_path: Path) -> None:
    """Whatever stops it, the register holds whole runs only."""

    def stop(step: str, share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        decide(Register(tmp_path), catalogue, small_lake, ASKED, stop)
    assert Register(tmp_path).runs() == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_day_before_any_rule_is_refused(small_lake: Lake, tmp_path: Path) -> None:
    """The refusal names the first day on which something is in force."""
    with pytest.raises(RegisterError, match=r"No rule is in force on 1999-01-01\. The earliest is in force since 20"):
        decide(Register(tmp_path), catalogue, small_lake, Asked(date(1999, 1, 1), KNOWN_AT))


def test_nobody_can_be_decided_for_before_the_population_came(tmp_path: Path) -> None:
    """An empty lake is said to be empty, not decided to hold nobody."""
    empty = Lake.create(tmp_path / "lake")
    with pytest.raises(RegisterError, match=r"The population register had not been delivered by 2018-09-01"):
        decide(Register(tmp_path), catalogue, empty, ASKED)


@pytest.mark.parametrize(("written", "said"), [('{"format": 0}', "0"), ("{", r"\?"), ("[1]", r"\?")])
def test_a_run_of_another_format_stands_in_nobodys_way(
    small_lake: Lake, tmp_path: Path, written: str, said: str
) -> None:
    """A certificate that this version cannot read is not guessed at; whoever asks for it is told, others are not."""
    folder = tmp_path / "runs" / "old"
    folder.mkdir(parents=True)
    (folder / CERTIFICATE).write_text(written, encoding="utf-8")
    register = Register(tmp_path)
    with pytest.raises(RegisterError, match=f"The run 'old' has format {said}; this version reads 1"):
        register.run("old")
    made = decide(register, catalogue, small_lake, ASKED)
    assert [run.name for run in register.runs()] == [made.name]


@pytest.mark.parametrize("name", ["it's", "a[1]", "what?", "day=2018-08-01"])
def test_a_register_may_lie_in_any_folder(run: Run, small_lake: Lake, tmp_path: Path, name: str) -> None:
    """A name that SQL or DuckDB would take for something else is only a name."""
    elsewhere = decide(Register(tmp_path / name), catalogue, small_lake, ASKED)
    assert rows_of(elsewhere) == rows_of(run)


def _decide_at_the_same_time(folder: Path, lake: Path, seconds: float) -> str:
    def linger(step: str, share: float) -> None:
        if step == "counted":
            time.sleep(seconds)

    return decide(Register(folder), catalogue, Lake.open(lake), ASKED, linger).certificate.digest


def test_two_who_decide_at_once_get_the_same_run(run: Run, small_lake: Lake, tmp_path: Path) -> None:
    """Whoever comes second waits for the first, and neither disturbs the other."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as both:
        asked = [both.submit(_decide_at_the_same_time, tmp_path, small_lake.root, seconds) for seconds in (1.0, 0.1)]
        assert {each.result() for each in asked} == {run.certificate.digest}
    assert len(Register(tmp_path).runs()) == 1


def test_many_days_are_decided_together_as_each_is_alone(small_lake: Lake, tmp_path: Path) -> None:
    """Several processes write the same bytes; what is there already is not made again."""
    days = [date(2018, 8, 1), date(2018, 3, 5), date(2018, 5, 7)]
    asked = [Asked(day, KNOWN_AT, ("district",), ONE_THREAD) for day in days]
    alone = decide(Register(tmp_path / "alone"), catalogue, small_lake, asked[1])
    register, told = Register(tmp_path / "together"), []
    made = decide_all(register, catalogue, small_lake, asked, 2, told.append)
    assert [run.certificate.day for run in made] == days
    assert made[1].certificate == alone.certificate
    assert told == pytest.approx([1 / 3, 2 / 3, 1])
    assert decide_all(register, catalogue, small_lake, asked[::-1], 2, told.append) == made[::-1]
    assert len(told) == 3


def test_a_day_that_cannot_be_decided_is_refused_before_any_is(small_lake: Lake, tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="No rule is in force on 1999-01-01"):
        decide_all(Register(tmp_path), catalogue, small_lake, [ASKED, Asked(date(1999, 1, 1), KNOWN_AT)], 2, print)
    assert Register(tmp_path).runs() == []


def test_what_a_killed_run_left_is_removed_by_the_next(small_lake: Lake, tmp_path: Path) -> None:
    """A half-written run neither counts nor stays."""
    left = tmp_path / WRITING / "2018-01-01-killed"
    left.mkdir(parents=True)
    (left / "decisions-000.parquet").write_bytes(b"half")
    assert Register(tmp_path).runs() == []
    decide(Register(tmp_path), catalogue, small_lake, ASKED)
    assert not left.exists()


def test_a_day_without_a_run_names_those_there_are(register: Register, run: Run) -> None:
    """Asking for a day that was not decided says which were."""
    with pytest.raises(RegisterError, match=r"holds no run for 2015-01-01\. It holds: 2018-08-01"):
        register.latest(date(2015, 1, 1))
