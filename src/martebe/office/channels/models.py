"""The keys of channels, and who is told of changes."""

from __future__ import annotations

from django.db import models

from martebe.office.channels.signatures import ALGORITHMS


class Key(models.Model):
    """What proves that a message comes from a channel.

    material: of Ed25519 the public key; of HMAC the secret, encrypted with a key of the office (see ``keyring``).
    """

    id = models.CharField(primary_key=True, max_length=40)
    channel = models.CharField(max_length=40)
    algorithm = models.CharField(max_length=20)
    material = models.BinaryField()
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    added_at = models.DateTimeField()
    added_by = models.TextField()

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

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=200)
    address = models.URLField(max_length=500)
    statuses = models.JSONField(default=list)
    insurance = models.BooleanField(default=False)
    active = models.BooleanField(default=True)
    added_at = models.DateTimeField()
    added_by = models.TextField()
