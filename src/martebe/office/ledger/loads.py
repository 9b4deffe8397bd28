"""What is to be done anew whenever registers have been loaded, because the answer may be another one now."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection

LOADED = "SELECT coalesce(max(number), 0) FROM records.journal"


class AfterEachLoad:
    """A chore for behind the pages: done when the process starts and once for each load; tried again if it failed."""

    def __init__(self, do: Callable[[], None]) -> None:
        self._do = do
        self._done_at: int | None = None

    def __call__(self) -> bool:
        """Do it, if anything was loaded since it was done last; there is never more to do at once."""
        with connection.cursor() as cursor:
            cursor.execute(LOADED)
            (loaded,) = cursor.fetchone()
        if loaded != self._done_at:
            self._do()
            self._done_at = loaded
        return False
