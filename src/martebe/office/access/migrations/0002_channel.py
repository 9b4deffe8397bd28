"""Through which channel declarations come to an officer."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """One column, empty for those of the usual channel of their role."""

    dependencies = [("access", "0001_accounts")]
    operations = [
        migrations.AddField(
            model_name="officer",
            name="channel",
            field=models.CharField(max_length=32, blank=True, default=""),
        ),
    ]
