"""Papers that were issued, and how often somebody asked whether one is genuine."""

from __future__ import annotations

from django.db import migrations

PAPER = """
CREATE SEQUENCE office.papers_number;
CREATE TABLE office.papers_paper (
    number text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('certificate', 'receipt')),
    person bigint NOT NULL,
    token_digest bytea NOT NULL UNIQUE CHECK (length(token_digest) = 32),
    file_digest bytea NOT NULL CHECK (length(file_digest) = 32),
    language text NOT NULL,
    says jsonb NOT NULL,
    shown jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL,
    valid_until date NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON COLUMN office.papers_paper.token_digest IS 'SHA-256 of the code in the QR: the code itself is kept nowhere.';
COMMENT ON COLUMN office.papers_paper.says IS 'All that the paper says, by codes and in words.';
COMMENT ON COLUMN office.papers_paper.shown IS 'What its verification shows: never more than the paper.';
CREATE INDEX papers_paper_of_person ON office.papers_paper (person, issued_at);
CREATE TABLE office.papers_asked (
    address bytea NOT NULL,
    minute timestamptz NOT NULL,
    times integer NOT NULL,
    PRIMARY KEY (address, minute)
);
COMMENT ON TABLE office.papers_asked IS 'Verifications by keyed digest of the asking address, kept for minutes.';
"""


class Migration(migrations.Migration):
    """Two tables and the sequence of numbers."""

    operations = [
        migrations.RunSQL(
            PAPER, "DROP TABLE office.papers_paper, office.papers_asked; DROP SEQUENCE office.papers_number"
        ),
    ]
