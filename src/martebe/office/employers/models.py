"""Employers about whom something was found, what was found, and what officers do about it.

Whom a finding is about stands in ``Worker`` and ``ActionWorker``, which the pages cannot read.
"""

from __future__ import annotations

from django.db import models

from martebe.office.employers.states import Outcome, State


class Run(models.Model):
    """The run that the findings are of, and the one they are compared with."""

    name = models.TextField()
    day = models.DateField()
    start_day = models.DateField()


class Employer(models.Model):
    """An employer of the register, under a number of this room's own that says nothing.

    business, name: empty for a sole entrepreneur, whose number is a person number. closed_on: the day on which the
    employer was taken off the register.
    """

    business = models.BigIntegerField(null=True, unique=True)
    name = models.TextField(default="")
    region = models.IntegerField(null=True)
    district = models.IntegerField(null=True)
    workers = models.IntegerField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        """A business number and a name, or neither."""

        indexes = (models.Index(name="employers_by_district", fields=("district",)),)

    @property
    def sole(self) -> bool:
        """Whether the employer is a sole entrepreneur."""
        return self.business is None


class Entrepreneur(models.Model):
    """The person number and name of a sole entrepreneur: personal, and read within a look only."""

    employer = models.OneToOneField(Employer, on_delete=models.PROTECT, primary_key=True)
    person = models.BigIntegerField(unique=True)
    name = models.TextField()


class Finding(models.Model):
    """So many workers of an employer to whom a finding applies at the latest run."""

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="findings")
    code = models.TextField()
    persons = models.IntegerField()

    class Meta:
        """One count for each."""

        constraints = (models.UniqueConstraint(name="employers_finding_once", fields=("employer", "code")),)
        indexes = (models.Index(name="employers_by_finding", fields=("code", "-persons", "employer")),)


class Worker(models.Model):
    """A person to whom a finding applies. contract, paid: whether either is there with this employer."""

    employer = models.BigIntegerField()
    code = models.TextField()
    person = models.BigIntegerField()
    contract = models.BooleanField()
    paid = models.BooleanField()

    class Meta:
        """Found by employer."""

        indexes = (models.Index(name="employers_worker_of", fields=("employer", "code")),)


class Count(models.Model):
    """Employers and persons by finding and district (0: the employer's is not known) on a day of a run."""

    day = models.DateField()
    code = models.TextField()
    region = models.IntegerField()
    district = models.IntegerField()
    employers = models.IntegerField()
    persons = models.IntegerField()


class Lapse(models.Model):
    """Persons who lose a status in a month, by what is known: all, those whose headline it is, those left without."""

    month = models.DateField()
    status = models.TextField()
    reason = models.TextField(default="")
    begins = models.BooleanField()
    region = models.IntegerField()
    district = models.IntegerField()
    persons = models.IntegerField()
    invited = models.IntegerField()
    without = models.IntegerField()


class Action(models.Model):
    """One employer asked to set one finding right.

    persons: whom it applied to when the action was opened. Only publishing writes the evidence: registered (a contract
    that was not there), begun (contributions that did not arrive), settled (the finding does not apply any more), as of
    ``checked_on``, the day of a later run.
    """

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="actions")
    code = models.TextField()
    district = models.IntegerField(null=True)
    persons = models.IntegerField()
    opened_on = models.DateField()
    found_on = models.DateField()
    opened_by = models.TextField()
    assigned = models.TextField(default="")
    due = models.DateField()
    state = models.TextField(default=State.OPEN.value)
    letter = models.IntegerField(null=True, unique=True)
    letter_on = models.DateField(null=True)
    visited_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    outcome = models.TextField(default="")
    registered = models.IntegerField(default=0)
    begun = models.IntegerField(default=0)
    settled = models.IntegerField(default=0)
    checked_on = models.DateField(null=True)

    class Meta:
        """One open action for each employer and finding; a closed one says how it ended."""

        constraints = (
            models.UniqueConstraint(
                name="employers_action_is_open_once",
                fields=("employer", "code"),
                condition=~models.Q(state=State.CLOSED.value),
            ),
            models.CheckConstraint(
                name="employers_action_closed_with_outcome",
                condition=~models.Q(state=State.CLOSED.value)
                | models.Q(outcome__in=[each.value for each in Outcome], closed_on__isnull=False),
            ),
        )
        indexes = (models.Index(name="employers_action_by_due", fields=("district", "state", "due")),)


class ActionWorker(models.Model):
    """A person whom an action is about, as the records stood when it was opened."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT)
    person = models.BigIntegerField()
    contract = models.BooleanField()
    paid = models.BooleanField()


class Step(models.Model):
    """What was done in an action: by whom, when, and what was seen."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="steps")
    kind = models.TextField()
    by = models.TextField()
    at = models.DateTimeField()
    words = models.TextField(default="")
