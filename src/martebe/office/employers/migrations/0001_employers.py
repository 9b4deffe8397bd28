"""The tables of findings about employers, of the action, and of statuses about to lapse."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables of this room."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Action",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.TextField()),
                ("district", models.IntegerField(null=True)),
                ("persons", models.IntegerField()),
                ("opened_on", models.DateField()),
                ("found_on", models.DateField()),
                ("opened_by", models.TextField()),
                ("assigned", models.TextField(default="")),
                ("due", models.DateField()),
                ("state", models.TextField(default="open")),
                ("letter", models.IntegerField(null=True, unique=True)),
                ("letter_on", models.DateField(null=True)),
                ("visited_on", models.DateField(null=True)),
                ("closed_on", models.DateField(null=True)),
                ("outcome", models.TextField(default="")),
                ("registered", models.IntegerField(default=0)),
                ("begun", models.IntegerField(default=0)),
                ("settled", models.IntegerField(default=0)),
                ("checked_on", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Count",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("code", models.TextField()),
                ("region", models.IntegerField()),
                ("district", models.IntegerField()),
                ("employers", models.IntegerField()),
                ("persons", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Employer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("business", models.BigIntegerField(null=True, unique=True)),
                ("name", models.TextField(default="")),
                ("region", models.IntegerField(null=True)),
                ("district", models.IntegerField(null=True)),
                ("workers", models.IntegerField(null=True)),
                ("closed_on", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.TextField()),
                ("persons", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Lapse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("status", models.TextField()),
                ("reason", models.TextField(default="")),
                ("begins", models.BooleanField()),
                ("region", models.IntegerField()),
                ("district", models.IntegerField()),
                ("persons", models.IntegerField()),
                ("invited", models.IntegerField()),
                ("without", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField()),
                ("day", models.DateField()),
                ("start_day", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField()),
                ("by", models.TextField()),
                ("at", models.DateTimeField()),
                ("words", models.TextField(default="")),
            ],
        ),
        migrations.CreateModel(
            name="Worker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("employer", models.BigIntegerField()),
                ("code", models.TextField()),
                ("person", models.BigIntegerField()),
                ("contract", models.BooleanField()),
                ("paid", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="ActionWorker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.BigIntegerField()),
                ("contract", models.BooleanField()),
                ("paid", models.BooleanField()),
                ("action", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="employers.action")),
            ],
        ),
        migrations.CreateModel(
            name="Entrepreneur",
            fields=[
                (
                    "employer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="employers.employer",
                    ),
                ),
                ("person", models.BigIntegerField(unique=True)),
                ("name", models.TextField()),
            ],
        ),
        migrations.AddIndex(
            model_name="employer",
            index=models.Index(fields=["district"], name="employers_by_district"),
        ),
        migrations.AddField(
            model_name="action",
            name="employer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="actions", to="employers.employer"
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="employer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="findings", to="employers.employer"
            ),
        ),
        migrations.AddField(
            model_name="step",
            name="action",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="employers.action"
            ),
        ),
        migrations.AddIndex(
            model_name="worker",
            index=models.Index(fields=["employer", "code"], name="employers_worker_of"),
        ),
        migrations.AddIndex(
            model_name="action",
            index=models.Index(fields=["district", "state", "due"], name="employers_action_by_due"),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "closed"), _negated=True),
                fields=("employer", "code"),
                name="employers_action_is_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "closed"), _negated=True),
                    models.Q(
                        ("closed_on__isnull", False),
                        ("outcome__in", ["promised", "refused", "not_found", "no_ground", "passed_on"]),
                    ),
                    _connector="OR",
                ),
                name="employers_action_closed_with_outcome",
            ),
        ),
        migrations.AddIndex(
            model_name="finding",
            index=models.Index(fields=["code", "-persons", "employer"], name="employers_by_finding"),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.UniqueConstraint(fields=("employer", "code"), name="employers_finding_once"),
        ),
    ]
