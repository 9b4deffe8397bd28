"""Rounds, the households on their lists, who visits them, what came of each visit, and what runs say of it all."""

from __future__ import annotations

from django.db import migrations

FIELDWORK = """
CREATE TABLE office.fieldwork_round (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL CHECK (length(title) BETWEEN 3 AND 120),
    place integer NOT NULL,
    cell text NOT NULL,
    run text NOT NULL,
    since date NOT NULL,
    until date NOT NULL CHECK (until >= since),
    author bigint NOT NULL REFERENCES office.access_officer,
    leader bigint NOT NULL REFERENCES office.access_officer,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'running', 'closed')),
    made_at timestamptz NOT NULL,
    made_up boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN office.fieldwork_round.cell IS 'The category, as a query (worklists.cells).';
COMMENT ON COLUMN office.fieldwork_round.run IS 'The run by whose decisions the list was made.';
CREATE TABLE office.fieldwork_visit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round bigint NOT NULL REFERENCES office.fieldwork_round,
    nth integer NOT NULL,
    district integer NOT NULL,
    settlement integer,
    persons integer NOT NULL CHECK (persons > 0),
    interviewer bigint REFERENCES office.access_officer,
    tries integer NOT NULL DEFAULT 0,
    outcome text,
    last_day date,
    sampled boolean NOT NULL DEFAULT false,
    checker bigint REFERENCES office.access_officer CHECK (checker <> interviewer),
    verdict text CHECK (verdict IN ('agrees', 'differs', 'not_visited')),
    checked_on date,
    UNIQUE (round, nth)
);
COMMENT ON TABLE office.fieldwork_visit IS 'One household to be visited; who lives there stands in fieldwork_member.';
COMMENT ON COLUMN office.fieldwork_visit.nth IS 'Its number on sheets of the round.';
CREATE INDEX fieldwork_visit_of ON office.fieldwork_visit (interviewer) WHERE interviewer IS NOT NULL;
CREATE INDEX fieldwork_visit_checked ON office.fieldwork_visit (checker) WHERE checker IS NOT NULL;
CREATE TABLE office.fieldwork_member (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round bigint NOT NULL REFERENCES office.fieldwork_round,
    person bigint NOT NULL,
    visit bigint REFERENCES office.fieldwork_visit,
    district integer NOT NULL,
    UNIQUE (round, person)
);
COMMENT ON COLUMN office.fieldwork_member.visit IS 'Missing: of the same category, not drawn for the list.';
CREATE INDEX fieldwork_member_of_visit ON office.fieldwork_member (visit);
CREATE INDEX fieldwork_member_of_person ON office.fieldwork_member (person) WHERE visit IS NOT NULL;
CREATE TABLE office.fieldwork_assigned (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit bigint NOT NULL REFERENCES office.fieldwork_visit,
    interviewer bigint REFERENCES office.access_officer,
    to_check boolean NOT NULL,
    by_officer bigint NOT NULL REFERENCES office.access_officer,
    at timestamptz NOT NULL
);
CREATE INDEX fieldwork_assigned_of_visit ON office.fieldwork_assigned (visit);
CREATE TABLE office.fieldwork_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit bigint NOT NULL REFERENCES office.fieldwork_visit,
    interviewer bigint REFERENCES office.access_officer,
    day date NOT NULL,
    part text NOT NULL CHECK (part IN ('morning', 'day', 'evening')),
    outcome text NOT NULL CHECK (outcome IN (
        'interviewed', 'nobody_home', 'refused', 'moved_away', 'dead', 'no_address', 'not_household')),
    noted_by bigint NOT NULL REFERENCES office.access_officer,
    noted_at timestamptz NOT NULL,
    submission bigint UNIQUE REFERENCES office.rounds_submission
);
CREATE INDEX fieldwork_attempt_of_visit ON office.fieldwork_attempt (visit);
CREATE TABLE office.fieldwork_form (
    submission bigint PRIMARY KEY REFERENCES office.rounds_submission,
    visit bigint NOT NULL REFERENCES office.fieldwork_visit,
    interviewer bigint NOT NULL REFERENCES office.access_officer,
    ended_at timestamptz NOT NULL,
    seconds integer,
    latitude real,
    longitude real,
    answer text
);
CREATE INDEX fieldwork_form_of_visit ON office.fieldwork_form (visit);
CREATE TABLE office.fieldwork_sheet (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round bigint NOT NULL REFERENCES office.fieldwork_round,
    interviewer bigint NOT NULL REFERENCES office.access_officer,
    printed_by bigint NOT NULL REFERENCES office.access_officer,
    at timestamptz NOT NULL
);
CREATE TABLE office.fieldwork_effect (
    round bigint REFERENCES office.fieldwork_round,
    run text,
    day date NOT NULL,
    district integer,
    visited boolean,
    persons integer NOT NULL,
    held integer NOT NULL,
    confirmed integer NOT NULL,
    PRIMARY KEY (round, run, district, visited)
);
COMMENT ON TABLE office.fieldwork_effect IS 'Of who had no status as the list was made, how many hold one at a run.';
"""
NOTHING = """
DROP TABLE office.fieldwork_effect, office.fieldwork_sheet, office.fieldwork_form, office.fieldwork_attempt,
    office.fieldwork_assigned, office.fieldwork_member, office.fieldwork_visit, office.fieldwork_round
"""


class Migration(migrations.Migration):
    """The tables of the room."""

    dependencies = [("access", "0003_lists"), ("rounds", "0001_rounds")]
    operations = [migrations.RunSQL(FIELDWORK, NOTHING)]
