"""The trail: one table, to which rows are only ever added."""

from __future__ import annotations

from django.db import migrations

ENTRY = """
CREATE TABLE office.trail_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    territory integer,
    act text NOT NULL,
    purpose text NOT NULL,
    person bigint,
    persons bigint[],
    detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX trail_entry_of_person ON office.trail_entry (person, id) WHERE person IS NOT NULL;
CREATE INDEX trail_entry_of_persons ON office.trail_entry USING gin (persons) WHERE persons IS NOT NULL;
CREATE INDEX trail_entry_of_actor ON office.trail_entry (actor, at);
CREATE INDEX trail_entry_of_xact ON office.trail_entry (xact);
"""


class Migration(migrations.Migration):
    """The table of entries."""

    operations = [
        migrations.RunSQL(ENTRY, "DROP TABLE office.trail_entry"),
    ]
