"""The tables of contests, notices, tasks and conflicts."""

from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables of this room."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Conflict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("declaration", models.BigIntegerField()),
                ("person", models.BigIntegerField()),
                ("district", models.IntegerField(null=True)),
                ("status", models.TextField()),
                ("table", models.TextField()),
                ("opened_at", models.DateTimeField()),
                ("state", models.TextField(default="open")),
                ("sent_at", models.DateTimeField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("closed_by", models.TextField(default="")),
                ("words", models.TextField(default="")),
            ],
            options={
                "indexes": [models.Index(fields=["person"], name="disputes_conflict_of_person")],
                "constraints": [
                    models.UniqueConstraint(fields=("declaration", "status", "table"), name="disputes_conflict_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Contest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.BigIntegerField()),
                ("district", models.IntegerField(null=True)),
                (
                    "about",
                    models.TextField(
                        choices=[("record", "Record"), ("status", "Status"), ("nothing_known", "Nothing Known")]
                    ),
                ),
                ("table", models.TextField(default="")),
                ("key", models.JSONField(null=True)),
                ("status", models.TextField(default="")),
                ("said", models.TextField()),
                ("language", models.CharField(max_length=2)),
                ("recorded", models.JSONField(null=True)),
                ("corrected", models.JSONField(null=True)),
                ("stood_headline", models.TextField()),
                ("stood_held", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("stood_insurance", models.TextField()),
                ("entered_by", models.TextField(default="")),
                ("opened_at", models.DateTimeField()),
                ("opened_by", models.TextField()),
                ("on_behalf", models.BooleanField()),
                ("due", models.DateField()),
                ("state", models.TextField(default="open")),
                ("sent_at", models.DateTimeField(null=True)),
                ("heard", models.JSONField(default=list)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by", models.TextField(default="")),
                ("answerer", models.TextField(default="")),
                ("reasons", models.TextField(default="")),
                ("article", models.TextField(default="")),
                ("acknowledged_by", models.TextField(default="")),
                ("released_at", models.DateTimeField(null=True)),
                ("release_ground", models.TextField(default="")),
            ],
            options={
                "indexes": [models.Index(fields=["person", "id"], name="disputes_contest_of_person")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("about", "record"), ("key__isnull", False), models.Q(("table", ""), _negated=True)
                            ),
                            models.Q(("about", "status"), models.Q(("status", ""), _negated=True)),
                            ("about", "nothing_known"),
                            _connector="OR",
                        ),
                        name="disputes_contest_names_what_it_is_about",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ("answered_upheld", "answered_rejected")), _negated=True),
                            models.Q(
                                ("answered_at__isnull", False),
                                ("answered_by__startswith", "officer:"),
                                models.Q(("answerer", ""), _negated=True),
                                models.Q(("reasons", ""), _negated=True),
                                models.Q(("article", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="disputes_contest_answered_by_a_named_human",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by", ""),
                            models.Q(("answered_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="disputes_contest_answered_by_another_than_entered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "answered_rejected"), _negated=True),
                            ("acknowledged_by", models.F("answered_by")),
                            _connector="OR",
                        ),
                        name="disputes_contest_rejection_is_acknowledged",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("open", "at_the_source"))),
                        fields=("person", "table", "key", "status"),
                        name="disputes_contest_of_a_record_is_open_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("contest_number", models.BigIntegerField()),
                (
                    "kind",
                    models.TextField(
                        choices=[("record", "Record"), ("status", "Status"), ("nothing_known", "Nothing Known")]
                    ),
                ),
                ("table", models.TextField()),
                ("district", models.IntegerField(null=True)),
                ("opened_on", models.DateField()),
                ("due", models.DateField()),
                ("state", models.TextField(default="waiting")),
                ("sent_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["state", "due"], name="disputes_task_due")],
                "constraints": [models.UniqueConstraint(fields=("contest_number", "table"), name="disputes_task_once")],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "channel",
                    models.TextField(
                        choices=[("page", "Page"), ("letter", "Letter"), ("in_person", "In Person"), ("call", "Call")]
                    ),
                ),
                ("received_at", models.DateTimeField()),
                ("recorded_by", models.TextField()),
                (
                    "contest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="disputes.contest"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("contest", "channel"), name="disputes_notice_once")],
            },
        ),
    ]
