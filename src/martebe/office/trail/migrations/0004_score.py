"""Looks that were scored highest on a day, for an auditor to review."""

from __future__ import annotations

from django.db import migrations

SCORE = """
CREATE TABLE office.trail_score (
    day date NOT NULL,
    entry bigint NOT NULL REFERENCES office.trail_entry (id),
    score double precision NOT NULL,
    signs text[] NOT NULL,
    verdict text CHECK (verdict IN ('justified', 'to_investigate')),
    reviewed_at timestamptz,
    reviewed_by text,
    PRIMARY KEY (day, entry),
    CHECK ((verdict IS NULL) = (reviewed_at IS NULL) AND (verdict IS NULL) = (reviewed_by IS NULL))
);
CREATE TABLE office.trail_scored (
    day date PRIMARY KEY,
    looks bigint NOT NULL,
    scored_at timestamptz NOT NULL
);
"""


class Migration(migrations.Migration):
    """Scores of looks and the days that were scored."""

    dependencies = [("trail", "0003_block")]
    operations = [
        migrations.RunSQL(SCORE, "DROP TABLE office.trail_scored, office.trail_score"),
    ]
