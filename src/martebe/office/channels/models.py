"""The keys of channels, and who is told of changes."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from martebe.office.channels.signatures import ALGORITHMS


class Key(models.Model):
    """What proves that a message comes from a channel.

    material: of Ed25519 the public key; of HMAC the secret, encrypted with a key of the office (see ``keyring``).
    """

    id: models.CharField[str, str] = models.CharField(primary_key=True, max_length=40)
    channel: models.CharField[str, str] = models.CharField(max_length=40)
    algorithm: models.CharField[str, str] = models.CharField(max_length=20)
    material: models.BinaryField[bytes, bytes] = models.BinaryField()
    valid_from: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    valid_until: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    revoked_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True)
    added_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    added_by: models.TextField[str, str] = models.TextField()

    class Meta:
        """A key is for some time and for one of the known algorithms."""

        constraints = (
            models.CheckConstraint(
                name="channels_key_ends_after_it_begins",
                condition=models.Q(valid_until__gt=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="channels_key_of_a_known_algorithm", condition=models.Q(algorithm__in=ALGORITHMS)
            ),
        )


class Subscriber(models.Model):
    """Who is told when a status changed.

    address: where events are sent. statuses: the codes it may hear of; empty: none. insurance: whether it hears of the
    ground of insurance. active: a subscriber that was ended is told nothing more.
    """

    code: models.SlugField[str, str] = models.SlugField(primary_key=True, max_length=40)
    name: models.CharField[str, str] = models.CharField(max_length=200)
    address: models.URLField[str, str] = models.URLField(max_length=500)
    statuses: models.JSONField[list[str], list[str]] = models.JSONField(default=list)
    insurance: models.BooleanField[bool, bool] = models.BooleanField(default=False)
    active: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    added_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    added_by: models.TextField[str, str] = models.TextField()
