"""Our own PostgreSQL, against the real thing: it starts, comes back, and never outlives its owner."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from martebe.database import DISPOSABLE, DatabaseError, PostgresServer, binaries, database_url, keeper
from martebe.database.account import unprivileged_account

OWNER = """
import sys, time
from pathlib import Path
from martebe.database import DISPOSABLE, PostgresServer, keeper
keeper.WATCH = sys.argv[2]
with PostgresServer(Path(sys.argv[1]), DISPOSABLE) as server:
    print(server.process_id, flush=True)
    time.sleep(600)
"""
only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root changes to another account")


@pytest.fixture
def directory(reachable_directory: Path) -> Path:
    return reachable_directory / uuid4().hex


@pytest.fixture
def server(directory: Path) -> Iterator[PostgresServer]:
    with PostgresServer(directory, DISPOSABLE) as running:
        yield running


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for what must become true; a test that waits in vain fails here."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def is_alive(process_id: int) -> bool:
    """Whether the process runs; one that has ended and is not yet reaped does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process_id}/status").read_text()
    except FileNotFoundError:
        return False


def start_and_kill_an_owner(directory: Path, watch: str) -> int:
    """Have another process own a server, kill that process, give the server's number."""
    command = [sys.executable, "-c", OWNER, str(directory), watch]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        process_id = int(owner.stdout.readline())
        assert is_alive(process_id)
        owner.kill()
    return process_id


#: Where our packages are, the standard library aside, which belongs to each Python.
PACKAGES = [path for path in sys.path if path and not path.startswith(sys.base_prefix)]


def python_of_an_ordinary_user() -> str | None:
    """A Python like ours that root can start as another user, with our packages within that user's reach."""
    account = unprivileged_account()
    if not account.is_other or not all(account.reaches(Path(path)) for path in PACKAGES):
        return None
    candidates = (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}")
    return next((python for python in candidates if account.reaches(Path(python))), None)


def answer(dsn: str, question: str) -> object:
    with psycopg.connect(dsn, autocommit=True) as connection:
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
        assert row is not None
        return row[0]


def test_it_answers_in_utc_and_knows_kazakh_letters(server: PostgresServer) -> None:
    assert answer(server.dsn, "SELECT upper('мәртебе')") == "МӘРТЕБЕ"
    assert answer(server.dsn, "SHOW timezone") == "UTC"


def test_it_listens_on_no_network(server: PostgresServer) -> None:
    assert answer(server.dsn, "SHOW listen_addresses") == ""


def test_it_runs_as_the_unprivileged_account(server: PostgresServer) -> None:
    status = Path(f"/proc/{server.process_id}/status").read_text()
    assert f"\nUid:\t{unprivileged_account().user}\t" in status
    assert "\nUid:\t0\t" not in status


def test_it_is_gone_after_the_block_and_keeps_what_was_written(directory: Path) -> None:
    with PostgresServer(directory) as first, psycopg.connect(first.dsn) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    assert first.process_id is not None
    assert not is_alive(first.process_id)
    with PostgresServer(directory) as second:
        assert answer(second.dsn, "SELECT number FROM kept") == 7


def test_it_comes_back_with_all_that_was_committed_when_it_is_killed(directory: Path) -> None:
    with PostgresServer(directory) as server:
        with psycopg.connect(server.dsn) as connection:
            connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 100000) AS number")
        killed = server.process_id
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        until(lambda: server.process_id != killed)
        assert server.wait_until_ready()
        assert answer(server.dsn, "SELECT count(*) FROM kept") == 100_000


def test_a_session_at_work_does_not_keep_a_killed_server_from_coming_back(server: PostgresServer) -> None:
    killed = server.process_id
    assert killed is not None
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute("SET statement_timeout = 0")
        os.kill(killed, signal.SIGKILL)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT pg_sleep(600)")
    until(lambda: server.process_id != killed)
    assert server.wait_until_ready()
    assert answer(server.dsn, "SELECT 1") == 1


@pytest.mark.parametrize("watch", ["prctl", "pipe"])
def test_it_dies_with_its_owner(directory: Path, watch: str) -> None:
    process_id = start_and_kill_an_owner(directory, watch)
    until(lambda: not is_alive(process_id))


def test_the_next_owner_waits_until_the_old_server_is_gone(directory: Path) -> None:
    process_id = start_and_kill_an_owner(directory, keeper.WATCH)
    with PostgresServer(directory, DISPOSABLE) as server:
        assert not is_alive(process_id)
        assert answer(server.dsn, "SELECT 1") == 1


def test_a_pipe_watches_where_the_kernel_cannot(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "WATCH", "pipe")
    with PostgresServer(directory, DISPOSABLE) as server:
        assert answer(server.dsn, "SELECT 1") == 1


def test_a_second_owner_is_refused_by_name(server: PostgresServer, directory: Path) -> None:
    refusal = f"{directory} is in use by process {os.getpid()}. Stop that one, or name another directory."
    with pytest.raises(DatabaseError, match=refusal), PostgresServer(directory):
        pass


def test_a_left_over_process_number_that_is_anothers_now_does_not_matter(directory: Path) -> None:
    with PostgresServer(directory, DISPOSABLE):
        pass
    somebody_else = os.getppid()
    (directory / "cluster" / "postmaster.pid").write_text(f"{somebody_else}\n{directory / 'cluster'}\n")
    (directory / "socket" / ".s.PGSQL.5432.lock").write_text(f"{somebody_else}\n")
    with PostgresServer(directory, DISPOSABLE) as server:
        assert answer(server.dsn, "SELECT 1") == 1


def test_files_that_were_not_finished_are_made_anew(directory: Path) -> None:
    unfinished = directory / "cluster.unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18\n")
    with PostgresServer(directory, DISPOSABLE) as server:
        assert answer(server.dsn, "SELECT 1") == 1


def test_a_path_too_long_for_a_socket_gets_a_short_one(reachable_directory: Path) -> None:
    with PostgresServer(reachable_directory / ("long" * 25), DISPOSABLE) as server:
        assert "longlong" not in server.dsn
        assert answer(server.dsn, "SELECT 1") == 1


def test_a_setting_it_does_not_know_is_told_with_its_own_words(directory: Path) -> None:
    refusal = r"did not start on .*\n.*unrecognized configuration parameter .no_such_setting"
    with pytest.raises(DatabaseError, match=refusal), PostgresServer(directory, {"no_such_setting": "on"}):
        pass


def test_files_of_another_version_are_refused(directory: Path) -> None:
    with PostgresServer(directory, DISPOSABLE):
        pass
    (directory / "cluster" / "PG_VERSION").write_text("14\n")
    refusal = r"was made by PostgreSQL 14, the installed programs are \d+\. Dump it"
    with pytest.raises(DatabaseError, match=refusal), PostgresServer(directory, DISPOSABLE):
        pass


def test_its_log_holds_no_value_of_a_failed_statement(server: PostgresServer, directory: Path) -> None:
    with psycopg.connect(server.dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE once (number bigint PRIMARY KEY)")
        connection.execute("INSERT INTO once VALUES (990101799999)")
        with pytest.raises(psycopg.errors.UniqueViolation, match="990101799999"):
            connection.execute("INSERT INTO once VALUES (990101799999)")
        with pytest.raises(psycopg.errors.InvalidTextRepresentation, match="x990101799999"):
            connection.execute("SELECT 'x990101799999'::bigint")
    assert "990101799999" not in (directory / "server.log").read_text()


@only_root
def test_root_is_refused_a_directory_that_the_account_cannot_enter(directory: Path) -> None:
    directory.mkdir(mode=0o700)
    with pytest.raises(DatabaseError, match=r"cannot enter .*/var/lib/martebe"):
        PostgresServer(directory / "below").__enter__()


@only_root
def test_programs_that_the_account_cannot_reach_are_copied(directory: Path) -> None:
    """A root whose home holds the environment is served too."""
    account = unprivileged_account()
    installed = binaries.programs(account, directory).parent
    closed = directory / "closed"
    closed.mkdir(parents=True, mode=0o700)
    shutil.copytree(installed, closed / "pginstall", symlinks=True)
    directory.chmod(0o711)
    copied = binaries.reachable(closed / "pginstall", account, directory)
    assert account.reaches(copied / "bin" / "postgres")
    assert account.run([str(copied / "bin" / "postgres"), "--version"], {}).returncode == 0


@pytest.mark.skipif(python_of_an_ordinary_user() is None, reason="needs a Python that another user can start")
def test_an_ordinary_user_runs_it_as_himself() -> None:
    nobody = pwd.getpwnam("nobody")
    home = tempfile.mkdtemp(prefix="martebe-test-")
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    script = OWNER.replace("time.sleep(600)", "")
    done = subprocess.run(
        [str(python_of_an_ordinary_user()), "-c", script, f"{home}/data", "prctl"],
        user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[], cwd="/",
        env={"PYTHONPATH": os.pathsep.join(PACKAGES)}, capture_output=True, text=True,
    )  # fmt: skip
    shutil.rmtree(home)
    assert done.stderr == ""
    assert int(done.stdout) > 0


def test_a_named_server_is_taken_instead(
    server: PostgresServer, directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARTEBE_DATABASE_URL", server.dsn)
    with database_url(directory / "not-made") as address:
        assert address == server.dsn
    assert not (directory / "not-made").exists()


def test_without_a_name_our_own_is_started(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MARTEBE_DATABASE_URL", raising=False)
    with database_url(directory) as address:
        assert answer(address, "SELECT 1") == 1


def test_a_named_server_that_does_not_answer_is_told_without_its_password(
    directory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MARTEBE_DATABASE_URL", "postgresql://clerk:s3cret@127.0.0.1:1/martebe")
    with pytest.raises(DatabaseError, match="does not answer") as refusal, database_url(directory):
        pass
    assert "s3cret" not in str(refusal.value)
    assert "clerk" not in str(refusal.value)
