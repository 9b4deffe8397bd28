"""The accounts, what stands behind a resident's sign-in, and failed sign-ins."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

NUMBER: tuple[str, models.Field[Any, Any]] = (
    "id",
    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
)


class Migration(migrations.Migration):
    """The tables that Django reads and writes; those of the policy are in schema.sql."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Officer",
            fields=[
                NUMBER,
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("login", models.CharField(max_length=64, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("role", models.CharField(max_length=32)),
                ("territory", models.IntegerField(null=True)),
                ("is_active", models.BooleanField(default=True)),
                ("must_change_password", models.BooleanField(default=True)),
                ("turn", models.BigIntegerField(default=0)),
            ],
            options={"db_table": "access_officer", "ordering": ["login"]},
        ),
        migrations.CreateModel(
            name="Resident",
            fields=[NUMBER, ("person", models.BigIntegerField(unique=True))],
            options={"db_table": "access_resident"},
        ),
        migrations.CreateModel(
            name="Failure",
            fields=[NUMBER, ("tried_on", models.BinaryField(max_length=32)), ("at", models.DateTimeField())],
            options={
                "db_table": "access_failure",
                "indexes": [models.Index(fields=["tried_on", "at"], name="access_failure_of")],
            },
        ),
    ]
