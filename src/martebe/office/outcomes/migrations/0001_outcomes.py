"""The tables of published outcomes and of entered claims."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables of this room."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Beside",
            fields=[
                ("claim", models.TextField(primary_key=True, serialize=False)),
                ("value", models.FloatField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Followed",
            fields=[
                ("run", models.TextField(primary_key=True, serialize=False)),
                ("day", models.DateField()),
                ("known_at", models.DateTimeField()),
                ("start_run", models.TextField()),
                ("start_day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Needed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start_run", models.TextField()),
                ("region", models.IntegerField(null=True)),
                ("district", models.IntegerField(null=True)),
                ("persons", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Entered",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("claim", models.BigIntegerField()),
                ("version", models.IntegerField()),
                ("figure", models.TextField()),
                ("since", models.DateField(null=True)),
                ("day", models.DateField()),
                ("place", models.IntegerField(null=True)),
                ("value", models.DecimalField(decimal_places=4, max_digits=14)),
                (
                    "bound",
                    models.TextField(
                        blank=True, choices=[("", "Exact"), ("over", "Over"), ("about", "About")], default=""
                    ),
                ),
                ("source", models.TextField()),
                ("link", models.TextField(default="")),
                ("published", models.DateField()),
                ("entered_by", models.TextField()),
                ("entered_at", models.DateTimeField()),
                ("confirmed_by", models.TextField(null=True)),
                ("confirmed_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "version"), name="outcomes_claim_version_once"),
                    models.CheckConstraint(
                        condition=models.Q(("day__lte", models.F("published"))),
                        name="outcomes_claim_speaks_of_what_was",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("since", None), ("since__lt", models.F("day")), _connector="OR"),
                        name="outcomes_claim_period_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__gte", 0),
                            models.Q(models.Q(("figure", "rate"), _negated=True), ("value__lte", 1), _connector="OR"),
                        ),
                        name="outcomes_claim_share_is_a_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True), name="outcomes_claim_has_a_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("confirmed_at", None), ("confirmed_by", None)),
                            models.Q(
                                ("confirmed_at__isnull", False),
                                ("confirmed_by__isnull", False),
                                models.Q(("confirmed_by", models.F("entered_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="outcomes_claim_confirmed_by_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("figure", models.TextField()),
                ("since", models.DateField(null=True)),
                ("day", models.DateField()),
                ("run", models.TextField()),
                ("place", models.IntegerField(null=True)),
                ("value", models.FloatField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("figure", "since", "day", "place"), name="outcomes_figure_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Count",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("region", models.IntegerField(null=True)),
                ("district", models.IntegerField(null=True)),
                ("evidence", models.TextField()),
                ("channel", models.TextField(null=True)),
                ("excluded", models.TextField(null=True)),
                ("persons", models.IntegerField()),
                (
                    "run",
                    models.ForeignKey(
                        db_column="run", on_delete=django.db.models.deletion.CASCADE, to="outcomes.followed"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Kept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("region", models.IntegerField(null=True)),
                ("after", models.SmallIntegerField()),
                ("due", models.DateField()),
                ("confirmed", models.IntegerField()),
                ("later_run", models.TextField(null=True)),
                ("later_day", models.DateField(null=True)),
                ("working", models.IntegerField(null=True)),
                (
                    "run",
                    models.ForeignKey(
                        db_column="run", on_delete=django.db.models.deletion.CASCADE, to="outcomes.followed"
                    ),
                ),
            ],
        ),
    ]
