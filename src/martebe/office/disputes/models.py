"""Contests, the notices of their answers, tasks at the source, and conflicts of declarations with registers."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from martebe.office.disputes.effect import InEffect
from martebe.office.disputes.states import CLOSED, ConflictState, State, TaskState


class About(models.TextChoices):
    """What a person contests."""

    RECORD = "record"
    STATUS = "status"
    NOTHING_KNOWN = "nothing_known"


class NoticeChannel(models.TextChoices):
    """How an answer reaches a person."""

    PAGE = "page"
    LETTER = "letter"
    IN_PERSON = "in_person"
    CALL = "call"


class ReleaseGround(models.TextChoices):
    """Why the registers' standing takes effect again."""

    NOTHING_ADVERSE = "nothing_adverse"
    ACKNOWLEDGED_AND_NOTICED = "acknowledged_and_noticed"


class Contest(models.Model):
    """A person says that a record or a status of theirs is wrong, or that they are not known at all.

    table, key: the record, where one is contested. said: the person's version. recorded: the register's version when
    the contest was opened (cells, delivery); corrected: the same record when it was answered. stood: what stays in
    effect until ``released_at``. entered_by: who entered the contested record, where that was an officer of ours.
    heard: what the owners answered.
    """

    person = models.BigIntegerField()
    district = models.IntegerField(null=True)
    about = models.TextField(choices=About.choices)
    table = models.TextField(default="")
    key = models.JSONField(null=True)
    status = models.TextField(default="")
    said = models.TextField()
    language = models.CharField(max_length=2)
    recorded = models.JSONField(null=True)
    corrected = models.JSONField(null=True)
    stood_headline = models.TextField()
    stood_held = ArrayField(models.TextField())
    stood_insurance = models.TextField()
    entered_by = models.TextField(default="")
    opened_at = models.DateTimeField()
    opened_by = models.TextField()
    on_behalf = models.BooleanField()
    due = models.DateField()
    state = models.TextField(default=State.OPEN.value)
    sent_at = models.DateTimeField(null=True)
    heard = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.TextField(default="")
    answerer = models.TextField(default="")
    reasons = models.TextField(default="")
    article = models.TextField(default="")
    acknowledged_by = models.TextField(default="")
    released_at = models.DateTimeField(null=True)
    release_ground = models.TextField(default="")

    class Meta:
        """What the database keeps true of every contest."""

        constraints = (
            models.CheckConstraint(
                name="disputes_contest_names_what_it_is_about",
                condition=models.Q(about=About.RECORD.value, key__isnull=False) & ~models.Q(table="")
                | models.Q(about=About.STATUS.value) & ~models.Q(status="")
                | models.Q(about=About.NOTHING_KNOWN.value),
            ),
            models.CheckConstraint(
                name="disputes_contest_answered_by_a_named_human",
                condition=~models.Q(state__in=(State.UPHELD.value, State.REJECTED.value))
                | models.Q(answered_by__startswith="officer:", answered_at__isnull=False)
                & ~models.Q(answerer="")
                & ~models.Q(reasons="")
                & ~models.Q(article=""),
            ),
            models.CheckConstraint(
                name="disputes_contest_answered_by_another_than_entered",
                condition=models.Q(answered_by="") | ~models.Q(answered_by=models.F("entered_by")),
            ),
            models.CheckConstraint(
                name="disputes_contest_rejection_is_acknowledged",
                condition=~models.Q(state=State.REJECTED.value) | models.Q(acknowledged_by=models.F("answered_by")),
            ),
            models.UniqueConstraint(
                name="disputes_contest_of_a_record_is_open_once",
                fields=("person", "table", "key", "status"),
                condition=models.Q(state__in=(State.OPEN.value, State.AT_THE_SOURCE.value)),
                nulls_distinct=False,
            ),
        )
        indexes = (models.Index(name="disputes_contest_of_person", fields=("person", "id")),)

    @property
    def stood(self) -> InEffect:
        """The standing that stays in effect."""
        return InEffect(self.stood_headline, tuple(self.stood_held), self.stood_insurance)

    @property
    def closed(self) -> bool:
        """It has its answer, or was taken back."""
        return State(self.state) in CLOSED

    @property
    def frozen(self) -> bool:
        """No adverse change takes effect yet."""
        return self.released_at is None


class Notice(models.Model):
    """The answer reached the person through a channel, and who can say so."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="notices")
    channel = models.TextField(choices=NoticeChannel.choices)
    received_at = models.DateTimeField()
    recorded_by = models.TextField()

    class Meta:
        """One receipt for each channel."""

        constraints = (models.UniqueConstraint(name="disputes_notice_once", fields=("contest", "channel")),)


class Task(models.Model):
    """What an owner of records is asked; without anything about the person, so that lists show nobody."""

    contest_number = models.BigIntegerField()
    kind = models.TextField(choices=About.choices)
    table = models.TextField()
    district = models.IntegerField(null=True)
    opened_on = models.DateField()
    due = models.DateField()
    state = models.TextField(default=TaskState.WAITING.value)
    sent_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        """One question to each owner."""

        constraints = (models.UniqueConstraint(name="disputes_task_once", fields=("contest_number", "table")),)
        indexes = (models.Index(name="disputes_task_due", fields=("state", "due")),)


class Conflict(models.Model):
    """A declaration says other than a register: both stay, and the register's owner is asked."""

    declaration = models.BigIntegerField()
    person = models.BigIntegerField()
    district = models.IntegerField(null=True)
    status = models.TextField()
    table = models.TextField()
    opened_at = models.DateTimeField()
    state = models.TextField(default=ConflictState.OPEN.value)
    sent_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.TextField(default="")
    words = models.TextField(default="")

    class Meta:
        """Said twice, it is one conflict."""

        constraints = (
            models.UniqueConstraint(name="disputes_conflict_once", fields=("declaration", "status", "table")),
        )
        indexes = (models.Index(name="disputes_conflict_of_person", fields=("person",)),)
