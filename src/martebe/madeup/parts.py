"""Between making up and delivery: what each region adds to each delivery, in Arrow files that the last step joins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import pyarrow as pa

from martebe.madeup.registers.rows import Rows, schema
from martebe.madeup.schedule import Delivery


class Parts:
    """Writes the parts of one region; use as a context."""

    def __init__(self, folder: Path, region: int, deliveries: dict[str, tuple[Delivery, ...]]) -> None:
        self._folder = folder
        self._region = region
        self._deliveries = deliveries
        self._open = ExitStack()
        self._writers: dict[Path, pa.ipc.RecordBatchStreamWriter] = {}

    def add(self, rows: Rows) -> None:
        """Share the rows out among the deliveries of their table."""
        if not len(rows):
            return
        for delivery in self._deliveries[rows.table]:
            kept = delivery.kept(rows)
            if len(kept):
                shown = None if rows.ended is None else rows.ended[kept] <= delivery.cut
                self._writer(delivery).write_batch(rows.batch(kept, shown))

    def _writer(self, delivery: Delivery) -> pa.ipc.RecordBatchStreamWriter:
        path = part_path(self._folder, delivery, self._region)
        if path not in self._writers:
            path.parent.mkdir(parents=True, exist_ok=True)
            options = pa.ipc.IpcWriteOptions(compression="lz4")
            writer = pa.ipc.new_stream(str(path), schema(delivery.table), options=options)
            self._writers[path] = self._open.enter_context(writer)
        return self._writers[path]

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()


def part_path(folder: Path, delivery: Delivery, region: int) -> Path:
    """The file with one region's part of a delivery."""
    return folder / delivery.name / f"{region:02d}.arrows"


def read_part(folder: Path, delivery: Delivery, region: int) -> Iterator[pa.RecordBatch]:
    """The batches of one region's part, in the order of its chunks; none where the region adds nothing."""
    path = part_path(folder, delivery, region)
    if path.exists():
        with pa.memory_map(str(path)) as source, pa.ipc.open_stream(source) as batches:
            yield from batches
