"""How much one channel may ask of one process of the office, so that its burst leaves the others alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from martebe.kazakhstan.channels import Channel, channels

AT_ONCE = 12
"""Requests of one channel that a process works on at the same time; it has 16 threads for all of them."""


class TooManyError(Exception):
    """The channel has to wait; ``seconds`` until there is room."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"wait {seconds} s")


@dataclass
class Bucket:
    """Tokens that come back at a steady rate, up to a burst; each event takes one."""

    rate: float
    burst: float
    tokens: float
    at: float
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, wanted: int) -> None:
        """Take tokens. Raises TooManyError where there are not enough; then none are taken."""
        with self.lock:
            now = time.monotonic()
            self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
            self.at = now
            if self.tokens < wanted:
                raise TooManyError(max(1, round((wanted - self.tokens) / self.rate + 0.5)))
            self.tokens -= wanted


class Share:
    """One channel's share of this process."""

    def __init__(self, channel: Channel) -> None:
        self.bucket = Bucket(channel.rate, channel.burst, channel.burst, time.monotonic())
        self._places = threading.BoundedSemaphore(AT_ONCE)

    @contextmanager
    def place(self) -> Iterator[None]:
        """Work on one request. Raises TooManyError at once where all places are taken."""
        if not self._places.acquire(blocking=False):
            raise TooManyError(1)
        try:
            yield
        finally:
            self._places.release()


shares = {code: Share(channel) for code, channel in channels.items()}
