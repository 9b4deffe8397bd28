"""A receiver of what the office tells, for trying out: ``python -m martebe.office.channels.listen``.

It takes the office's public key from the office, refuses what is not signed with it, counts each event once, and
prints what came without telling about whom.
"""

from __future__ import annotations

import argparse
import base64
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
from rich.console import Console

from martebe.office.channels.signatures import KEY, SIGNATURE, TIME, Message, is_signed

Heard = Callable[[dict[str, Any]], None]


class Receiver(ThreadingHTTPServer):
    """Takes signed events, each once; ``heard`` is told of each new one."""

    def __init__(self, port: int, public_key: bytes, heard: Heard) -> None:
        """Listen on this machine only; port 0 is any free one. public_key: the office's, 32 bytes."""
        super().__init__(("127.0.0.1", port), _Receiving)
        self.public_key = public_key
        self.heard = heard
        self._seen: set[tuple[str, str]] = set()
        self._one_at_a_time = threading.Lock()

    @property
    def address(self) -> str:
        """Where to send events."""
        return f"http://127.0.0.1:{self.server_port}/"

    def take(self, message: Message, signature: str) -> int:
        """The status to answer with."""
        if not is_signed("ed25519", self.public_key, message, signature):
            return 401
        event = json.loads(message.body)
        with self._one_at_a_time:
            if (event["source"], event["id"]) not in self._seen:
                self.heard(event)
                self._seen.add((event["source"], event["id"]))
        return 204


class _Receiving(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        """Answer an event."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        key, time, signature = (self.headers.get(name, "") for name in (KEY, TIME, SIGNATURE))
        message = Message(key, time, headers.get("content-type", ""), headers, body)
        self.send_response(self.server.take(message, signature))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing of a request is logged."""


def public_key_of(office: str) -> bytes:
    """The key that an office says it signs with."""
    (key,) = httpx.get(f"{office}/api/v1/keys", timeout=10).raise_for_status().json()["keys"]
    return base64.b64decode(key["public_key"])


def main() -> None:
    """Listen until interrupted."""
    parser = argparse.ArgumentParser("python -m martebe.office.channels.listen", description=__doc__)
    parser.add_argument("--office", default="http://127.0.0.1:8414", help="where the office answers")
    parser.add_argument("--port", type=int, default=8415)
    told = parser.parse_args()
    console = Console()

    def heard(event: dict[str, Any]) -> None:
        before, after = (event["data"][name].get("headline") for name in ("before", "after"))
        console.print(f"{event['id']}: {before} -> {after}", markup=False)

    with Receiver(told.port, public_key_of(told.office), heard) as receiver:
        console.print(receiver.address, markup=False)
        receiver.serve_forever()


if __name__ == "__main__":
    main()
