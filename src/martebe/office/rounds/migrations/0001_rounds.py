"""Forms handed out, what came back, and what people decided about it.

What a form says of a person stands apart from what is known of the form itself: the first is read within a look only.
"""

from __future__ import annotations

from django.db import migrations

ROUNDS = """
CREATE TABLE office.rounds_form (
    version text PRIMARY KEY,
    digest text NOT NULL,
    since date NOT NULL,
    retired_on date,
    xform text NOT NULL,
    xlsx bytea NOT NULL
);
CREATE UNIQUE INDEX rounds_form_current ON office.rounds_form ((true)) WHERE retired_on IS NULL;
CREATE TABLE office.rounds_submission (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    instance text NOT NULL,
    xml_digest bytea NOT NULL CHECK (length(xml_digest) = 32),
    version text NOT NULL,
    named boolean NOT NULL,
    interviewer text NOT NULL,
    territory integer,
    received_at timestamptz NOT NULL,
    ended_at timestamptz,
    seconds integer,
    outcome text NOT NULL CHECK (outcome IN ('accepted', 'declined', 'quarantined', 'conflict', 'rejected')),
    reason text,
    flags text[] NOT NULL DEFAULT '{}',
    declaration bigint,
    UNIQUE (instance, xml_digest)
);
COMMENT ON COLUMN office.rounds_submission.named IS 'Whether it names a person; who that is stands in rounds_answer.';
COMMENT ON COLUMN office.rounds_submission.ended_at IS 'By the clock of the device: recorded, never trusted.';
CREATE UNIQUE INDEX rounds_submission_first ON office.rounds_submission (instance) WHERE outcome <> 'conflict';
CREATE INDEX rounds_submission_of_interviewer ON office.rounds_submission (interviewer, received_at);
CREATE INDEX rounds_submission_of_territory ON office.rounds_submission (territory, received_at);
CREATE TABLE office.rounds_answer (
    submission bigint PRIMARY KEY REFERENCES office.rounds_submission,
    person bigint,
    xml bytea NOT NULL
);
CREATE INDEX rounds_answer_of_person ON office.rounds_answer (person) WHERE person IS NOT NULL;
CREATE TABLE office.rounds_attachment (
    submission bigint REFERENCES office.rounds_submission,
    name text,
    person bigint,
    kind text NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    body bytea NOT NULL,
    PRIMARY KEY (submission, name)
);
CREATE TABLE office.rounds_verdict (
    submission bigint REFERENCES office.rounds_submission,
    officer text,
    verdict text NOT NULL CHECK (verdict IN ('release', 'reject')),
    at timestamptz NOT NULL,
    PRIMARY KEY (submission, officer)
);
"""
NOTHING = """
DROP TABLE office.rounds_verdict, office.rounds_attachment, office.rounds_answer, office.rounds_submission,
    office.rounds_form
"""


class Migration(migrations.Migration):
    """The tables of the room."""

    operations = [migrations.RunSQL(ROUNDS, NOTHING)]
