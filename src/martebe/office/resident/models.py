"""One-time codes, and, in a demonstration, the messages that would have carried them to a telephone."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Code(models.Model):
    """A code that was asked for. Neither the code nor for whom is kept: only keyed digests of both.

    reachable: a message went out. A number that nobody has is asked for, limited and answered like any other.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    subject = models.BinaryField(max_length=32)
    network = models.BinaryField(max_length=32)
    code = models.BinaryField(max_length=32)
    reachable = models.BooleanField()
    asked_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """What the limits count by."""

        indexes = (
            models.Index(name="resident_code_of_subject", fields=("subject", "asked_at")),
            models.Index(name="resident_code_of_network", fields=("network", "asked_at")),
            models.Index(name="resident_code_asked", fields=("asked_at",)),
        )


class Message(models.Model):
    """A message to a telephone, as the demonstration shows it. In real service none is ever written."""

    at = models.DateTimeField()
    to = models.TextField()
    code = models.TextField()

    class Meta:
        """The newest come first."""

        ordering = ("-id",)
