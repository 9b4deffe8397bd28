"""Officers' accounts, what stands behind a resident's sign-in, and the failures that lock both."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from martebe.office.access.actors import Actor
from martebe.office.access.policy import ROLES


class Officers(BaseUserManager["Officer"]):
    """Finds officers by their login name, as typed in any case."""

    def get_by_natural_key(self, username: str | None) -> Officer:
        """The officer with a login name. Raises Officer.DoesNotExist."""
        return self.get(login=(username or "").strip().lower())


class Officer(AbstractBaseUser):
    """Somebody who works in the office. Their own person number is kept elsewhere, where no page can read it."""

    login: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    name: models.CharField[str, str] = models.CharField(max_length=200)
    role: models.CharField[str, str] = models.CharField(max_length=32)
    territory: models.IntegerField[int | None, int | None] = models.IntegerField(null=True)
    channel: models.CharField[str, str] = models.CharField(max_length=32, blank=True, default="")
    """Through which channel declarations come to this officer; empty: through the usual one of the role."""
    is_active: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    must_change_password: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    turn: models.BigIntegerField[int, int] = models.BigIntegerField(default=0)
    """How often the officer has signed in: only the session of the last time is theirs."""

    objects = Officers()
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    class Meta:
        """How the table is called."""

        db_table = "access_officer"
        ordering: ClassVar[list[str]] = ["login"]

    @property
    def actor(self) -> Actor:
        """The officer as everybody else in the office knows them."""
        channel = self.channel or ROLES[self.role].channel
        return Actor("officer", f"officer:{self.pk}", self.role, self.territory, self.name, channel=channel)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Login names are kept in small letters, so that no two differ by case alone."""
        self.login = self.login.strip().lower()
        super().save(*args, **kwargs)


class Resident(models.Model):
    """A resident who has signed in once: their opaque number in this office, and their person number."""

    person: models.BigIntegerField[int, int] = models.BigIntegerField(unique=True)

    class Meta:
        """How the table is called."""

        db_table = "access_resident"


class Failure(models.Model):
    """One sign-in that failed, under a keyed digest of what it was tried on; never the text itself."""

    tried_on: models.BinaryField[bytes, bytes] = models.BinaryField(max_length=32)
    at: models.DateTimeField[datetime, datetime] = models.DateTimeField()

    class Meta:
        """How the table is called."""

        db_table = "access_failure"
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["tried_on", "at"], name="access_failure_of")]
