"""What the specification and all tests share: how much is generated, and a real PostgreSQL."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from martebe.database import DISPOSABLE, PostgresServer

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Few examples in every run, the same each time; many by `make agree`, other ones each time.
settings.register_profile("few", max_examples=25, derandomize=True, deadline=None, database=None)
settings.register_profile("many", max_examples=2_000, deadline=None, print_blob=True)
settings.load_profile("few")


@pytest.fixture(scope="session")
def reachable_directory() -> Iterator[Path]:
    """A directory of this test process that a server's account can enter (pytest's own are closed to it)."""
    directory = Path(tempfile.mkdtemp(prefix="martebe-test-"))
    directory.chmod(0o711)
    yield directory
    shutil.rmtree(directory)


@pytest.fixture(scope="session")
def postgres_dsn(reachable_directory: Path) -> Iterator[str]:
    """The address of a PostgreSQL that lives as long as this test process and keeps nothing."""
    with PostgresServer(reachable_directory / "shared", DISPOSABLE) as server:
        yield server.dsn


@pytest.fixture(scope="session")
def sail_session() -> "Iterator[SparkSession]":
    """A session of Sail, which answers Spark's protocol without a Java, for this test process."""
    from pysail.spark import SparkConnectServer  # loaded only where it is asked for: it takes a second
    from pyspark.sql import SparkSession

    server = SparkConnectServer()
    server.start(background=True)
    address, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://{address}:{port}").create()
    yield session
    session.stop()
    server.stop()
