"""Blocks that seal the rows, and the verifications that were asked for."""

from __future__ import annotations

from django.db import migrations

BLOCK = """
CREATE TABLE office.trail_block (
    number bigint PRIMARY KEY CHECK (number > 0),
    era integer NOT NULL,
    from_xact bigint NOT NULL,
    to_xact bigint NOT NULL CHECK (to_xact > from_xact),
    count integer NOT NULL CHECK (count > 0),
    leaves bytea NOT NULL CHECK (length(leaves) = 16 * count),
    digest bytea NOT NULL,
    previous bytea NOT NULL UNIQUE,
    sealed_at timestamptz NOT NULL,
    key bytea NOT NULL,
    hash bytea NOT NULL UNIQUE,
    signature bytea NOT NULL
);
"""

CHECK = """
CREATE TABLE office.trail_check (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL,
    blocks bigint NOT NULL DEFAULT 0,
    rows bigint NOT NULL DEFAULT 0,
    unsealed bigint,
    ended_at timestamptz,
    fault text,
    fault_block bigint,
    fault_row bigint
);
CREATE UNIQUE INDEX trail_check_one_at_a_time ON office.trail_check ((true)) WHERE ended_at IS NULL;
"""


class Migration(migrations.Migration):
    """The chain and its checks."""

    dependencies = [("trail", "0002_append_only")]
    operations = [
        migrations.RunSQL(BLOCK, "DROP TABLE office.trail_block"),
        migrations.RunSQL(CHECK, "DROP TABLE office.trail_check"),
    ]
