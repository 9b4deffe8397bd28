"""What was published: runs, and the counts of every place in each of them. Counts only, never a person."""

from __future__ import annotations

from django.db import migrations

BOARD = """
CREATE TABLE office.headquarters_run (
    number smallint PRIMARY KEY,
    name text NOT NULL UNIQUE,
    day date NOT NULL UNIQUE,
    known_at timestamptz NOT NULL,
    start smallint NOT NULL REFERENCES office.headquarters_run,
    made_up boolean NOT NULL,
    certificate jsonb NOT NULL
);
COMMENT ON COLUMN office.headquarters_run.start IS 'The run at which the period of this one begins.';
CREATE TABLE office.headquarters_place (
    code integer PRIMARY KEY,
    kk text NOT NULL,
    ru text NOT NULL,
    en text NOT NULL
);
COMMENT ON TABLE office.headquarters_place IS 'Names of places below the district.';
CREATE TABLE office.headquarters_standing (
    run smallint NOT NULL REFERENCES office.headquarters_run,
    level smallint NOT NULL CHECK (level BETWEEN 0 AND 4),
    place integer NOT NULL,
    parent integer,
    records integer NOT NULL,
    left_it integer NOT NULL,
    determined integer NOT NULL,
    without integer NOT NULL,
    not_settled integer NOT NULL,
    needed integer NOT NULL,
    updated integer NOT NULL,
    gone integer NOT NULL,
    rank integer,
    ranked integer NOT NULL,
    headlines jsonb NOT NULL,
    PRIMARY KEY (place, run),
    CONSTRAINT headquarters_every_record_has_a_headline
        CHECK (records = left_it + determined + without + not_settled),
    CONSTRAINT headquarters_only_the_needed_are_updated CHECK (updated + gone <= needed)
);
COMMENT ON TABLE office.headquarters_standing IS 'figures.board.Standing of each run.';
CREATE INDEX headquarters_standing_below ON office.headquarters_standing (parent, run);
CREATE TABLE office.headquarters_without (
    place integer NOT NULL,
    sex text,
    age_from smallint,
    urban boolean,
    last text,
    persons integer NOT NULL
);
COMMENT ON TABLE office.headquarters_without IS 'Who is without status at the latest run, by what is known of them.';
CREATE INDEX headquarters_without_of_place ON office.headquarters_without (place);
CREATE TABLE office.headquarters_updated (
    place integer NOT NULL,
    headline text NOT NULL,
    evidence text NOT NULL,
    channel text,
    excluded text,
    persons integer NOT NULL
);
COMMENT ON TABLE office.headquarters_updated IS 'Who came to a status since the start of the latest run''s period.';
CREATE INDEX headquarters_updated_of_place ON office.headquarters_updated (place);
"""
NOTHING = """
DROP TABLE office.headquarters_updated, office.headquarters_without, office.headquarters_standing,
    office.headquarters_place, office.headquarters_run
"""


class Migration(migrations.Migration):
    """The tables of the room."""

    operations = [migrations.RunSQL(BOARD, NOTHING)]
