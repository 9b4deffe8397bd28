"""What runs say about outcomes, as it was published; and claims that officers entered."""

from __future__ import annotations

from django.db import models


class Followed(models.Model):
    """A period's months: outcomes from the first run to the last run of a month. Codes and counts, nobody's number."""

    run = models.TextField(primary_key=True)
    day = models.DateField()
    known_at = models.DateTimeField()
    start_run = models.TextField()
    start_day = models.DateField()


class Needed(models.Model):
    """Who was without status at the first run of a period, by place."""

    start_run = models.TextField()
    region = models.IntegerField(null=True)
    district = models.IntegerField(null=True)
    persons = models.IntegerField()


class Count(models.Model):
    """Persons with the same evidence, channel and reason at the run of a month, by where they lived at the start."""

    run = models.ForeignKey(Followed, on_delete=models.CASCADE, db_column="run")
    region = models.IntegerField(null=True)
    district = models.IntegerField(null=True)
    evidence = models.TextField()
    channel = models.TextField(null=True)
    excluded = models.TextField(null=True)
    persons = models.IntegerField()


class Kept(models.Model):
    """Of those first confirmed in work in a month, in a region: how many work ``after`` so many months, from ``due``.

    later_day and working are NULL where no run is that late.
    """

    run = models.ForeignKey(Followed, on_delete=models.CASCADE, db_column="run")
    region = models.IntegerField(null=True)
    after = models.SmallIntegerField()
    due = models.DateField()
    confirmed = models.IntegerField()
    later_run = models.TextField(null=True)
    later_day = models.DateField(null=True)
    working = models.IntegerField(null=True)


class Figure(models.Model):
    """A number that a claim can stand beside: of a day (``since`` is NULL) or of a period that ends on it.

    place: NULL for the country. value: persons, or a share from 0 to 1 for the rate.
    """

    figure = models.TextField()
    since = models.DateField(null=True)
    day = models.DateField()
    run = models.TextField()
    place = models.IntegerField(null=True)
    value = models.FloatField()

    class Meta:
        """One number for each question."""

        constraints = (
            models.UniqueConstraint(
                name="outcomes_figure_once", fields=("figure", "since", "day", "place"), nulls_distinct=False
            ),
        )


class Beside(models.Model):
    """What is computed beside a claim of the country's own list, by its code; NULL where nothing is."""

    claim = models.TextField(primary_key=True)
    value = models.FloatField(null=True)


class Bound(models.TextChoices):
    """How exactly it was said."""

    EXACT = ""
    OVER = "over"
    ABOUT = "about"


class Entered(models.Model):
    """One version of a claim that an officer entered. It is never changed; who confirms it is another human.

    claim: the number that all versions share, that of the first. value: persons, or a share from 0 to 1 for the rate.
    """

    claim = models.BigIntegerField()
    version = models.IntegerField()
    figure = models.TextField()
    since = models.DateField(null=True)
    day = models.DateField()
    place = models.IntegerField(null=True)
    value = models.DecimalField(max_digits=14, decimal_places=4)
    bound = models.TextField(choices=Bound.choices, default="", blank=True)
    source = models.TextField()
    link = models.TextField(default="")
    published = models.DateField()
    entered_by = models.TextField()
    entered_at = models.DateTimeField()
    confirmed_by = models.TextField(null=True)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        """What the database keeps true of every claim."""

        constraints = (
            models.UniqueConstraint(name="outcomes_claim_version_once", fields=("claim", "version")),
            models.CheckConstraint(
                name="outcomes_claim_speaks_of_what_was", condition=models.Q(day__lte=models.F("published"))
            ),
            models.CheckConstraint(
                name="outcomes_claim_period_in_order",
                condition=models.Q(since=None) | models.Q(since__lt=models.F("day")),
            ),
            models.CheckConstraint(
                name="outcomes_claim_share_is_a_share",
                condition=models.Q(value__gte=0) & (~models.Q(figure="rate") | models.Q(value__lte=1)),
            ),
            models.CheckConstraint(name="outcomes_claim_has_a_source", condition=~models.Q(source="")),
            models.CheckConstraint(
                name="outcomes_claim_confirmed_by_another",
                condition=models.Q(confirmed_by=None, confirmed_at=None)
                | models.Q(confirmed_by__isnull=False, confirmed_at__isnull=False)
                & ~models.Q(confirmed_by=models.F("entered_by")),
            ),
        )
