"""The tables of one-time codes and of a demonstration's messages."""

from __future__ import annotations

import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables of this room."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("to", models.TextField()),
                ("code", models.TextField()),
            ],
            options={
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Code",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("subject", models.BinaryField(max_length=32)),
                ("network", models.BinaryField(max_length=32)),
                ("code", models.BinaryField(max_length=32)),
                ("reachable", models.BooleanField()),
                ("asked_at", models.DateTimeField()),
                ("tries", models.SmallIntegerField(default=0)),
                ("used_at", models.DateTimeField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["subject", "asked_at"], name="resident_code_of_subject"),
                    models.Index(fields=["network", "asked_at"], name="resident_code_of_network"),
                    models.Index(fields=["asked_at"], name="resident_code_asked"),
                ],
            },
        ),
    ]
