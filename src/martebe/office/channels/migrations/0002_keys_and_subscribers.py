"""The keys of channels, and who is told of changes."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two tables that administrators keep."""

    dependencies = [("channels", "0001_journal")]
    operations = [
        migrations.CreateModel(
            name="Key",
            fields=[
                ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("channel", models.CharField(max_length=40)),
                ("algorithm", models.CharField(max_length=20)),
                ("material", models.BinaryField()),
                ("valid_from", models.DateTimeField()),
                ("valid_until", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                ("added_at", models.DateTimeField()),
                ("added_by", models.TextField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("valid_until__gt", models.F("valid_from"))),
                        name="channels_key_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("algorithm__in", ("hmac-sha256", "ed25519"))),
                        name="channels_key_of_a_known_algorithm",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Subscriber",
            fields=[
                ("code", models.SlugField(max_length=40, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=200)),
                ("address", models.URLField(max_length=500)),
                ("statuses", models.JSONField(default=list)),
                ("insurance", models.BooleanField(default=False)),
                ("active", models.BooleanField(default=True)),
                ("added_at", models.DateTimeField()),
                ("added_by", models.TextField()),
            ],
        ),
    ]
