"""The reasons that officers gave in writing for purposes that need one; rows are only ever added."""

from __future__ import annotations

from django.db import migrations

REASON = """
CREATE TABLE office.desk_reason (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    purpose text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT desk_reason_is_given CHECK (btrim(reason) <> ''),
    CONSTRAINT desk_reason_names_no_number CHECK (regexp_replace(reason, '[^0-9]', '', 'g') !~ '[0-9]{9}')
)
"""


class Migration(migrations.Migration):
    """The table of reasons."""

    operations = [
        migrations.RunSQL(REASON, "DROP TABLE office.desk_reason"),
    ]
