"""What arrived, what was last told about each person, and what is to be told."""

from __future__ import annotations

from django.db import migrations

EVENT = """
CREATE TABLE office.channels_event (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text NOT NULL,
    source text NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    root text NOT NULL,
    person bigint NOT NULL,
    time timestamptz NOT NULL,
    body text NOT NULL,
    body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
    received_at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('applied', 'superseded', 'kept')),
    declaration bigint,
    in_force bigint,
    answer jsonb,
    UNIQUE (source, id)
) WITH (fillfactor = 70);
CREATE INDEX channels_event_of_root ON office.channels_event (source, root);
CREATE INDEX channels_event_of_person ON office.channels_event (person);
COMMENT ON COLUMN office.channels_event.root IS 'The id of the declaration''s first event: of that one, its own.';
COMMENT ON COLUMN office.channels_event.in_force IS 'Of a first event: the number of the event whose text stands.';
"""

ANNOUNCED = """
CREATE TABLE office.channels_announced (
    person bigint PRIMARY KEY,
    standing jsonb,
    at timestamptz
) WITH (fillfactor = 70);
"""

OUTBOX = """
CREATE TABLE office.channels_outbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person bigint NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'held', 'told', 'folded', 'dropped')),
    CHECK (before <> after)
) WITH (fillfactor = 70);
CREATE INDEX channels_outbox_open ON office.channels_outbox (number) WHERE state IN ('new', 'held');
CREATE INDEX channels_outbox_of_person ON office.channels_outbox (person, number);
"""


class Migration(migrations.Migration):
    """Journal, announced standings, outbox."""

    operations = [
        migrations.RunSQL(EVENT, "DROP TABLE office.channels_event"),
        migrations.RunSQL(ANNOUNCED, "DROP TABLE office.channels_announced"),
        migrations.RunSQL(OUTBOX, "DROP TABLE office.channels_outbox"),
    ]
