"""Who stands behind each number of the latest run, and the worklists made of them."""

from __future__ import annotations

from django.db import migrations

BEHIND_NUMBERS = """
CREATE TABLE office.worklists_placed (
    person bigint PRIMARY KEY,
    region integer,
    district integer,
    settlement integer,
    age_from smallint,
    urban boolean,
    headline text NOT NULL,
    sex text,
    last text,
    evidence text,
    channel text,
    excluded text
);
CREATE TABLE office.worklists_counted (
    region integer,
    district integer,
    age_from smallint,
    urban boolean,
    headline text NOT NULL,
    sex text,
    last text,
    evidence text,
    channel text,
    excluded text,
    persons integer NOT NULL
);
CREATE TABLE office.worklists_run (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    name text NOT NULL,
    day date NOT NULL,
    known_at timestamptz NOT NULL
);
CREATE TABLE office.worklists_group (
    name text NOT NULL,
    person bigint NOT NULL,
    room text NOT NULL,
    PRIMARY KEY (name, person)
);
CREATE INDEX worklists_group_of_room ON office.worklists_group (room);
"""

# An item without a person: the list has ended and who was on it is forgotten; what was done is kept.
WORKLISTS = """
CREATE TABLE office.worklists_list (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL CONSTRAINT worklists_title_names_no_person CHECK (
        length(title) BETWEEN 1 AND 120 AND title !~ '[0-9]{7}'),
    purpose text NOT NULL,
    cell text NOT NULL,
    run text NOT NULL,
    run_day date NOT NULL,
    territory integer NOT NULL,
    made_by bigint NOT NULL REFERENCES office.access_officer (id),
    made_at timestamptz NOT NULL,
    ends_on date NOT NULL,
    persons integer NOT NULL
);
CREATE TABLE office.worklists_item (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list bigint NOT NULL REFERENCES office.worklists_list (id),
    nth integer NOT NULL,
    person bigint,
    region integer NOT NULL,
    district integer NOT NULL,
    settlement integer,
    headline text NOT NULL,
    officer bigint REFERENCES office.access_officer (id),
    round bigint,
    route text,
    reached boolean NOT NULL DEFAULT false,
    result text,
    step text,
    due date,
    changed_by text,
    changed_at timestamptz,
    found_headline text,
    found_evidence text,
    found_on date,
    state text NOT NULL GENERATED ALWAYS AS (CASE
        WHEN result IS NOT NULL THEN 'result'
        WHEN step IS NOT NULL THEN 'next_step'
        WHEN reached THEN 'reached'
        WHEN officer IS NOT NULL OR round IS NOT NULL THEN 'assigned'
        ELSE 'waiting' END) STORED,
    UNIQUE (list, nth),
    UNIQUE (list, person),
    CONSTRAINT worklists_item_is_with_one CHECK (officer IS NULL OR round IS NULL),
    CONSTRAINT worklists_step_has_a_day CHECK ((step IS NULL) = (due IS NULL)),
    CONSTRAINT worklists_result_has_no_next_step CHECK (result IS NULL OR step IS NULL)
);
CREATE INDEX worklists_item_of_officer ON office.worklists_item (officer, due) WHERE result IS NULL;
CREATE INDEX worklists_item_of_person ON office.worklists_item (person);
CREATE TABLE office.worklists_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item bigint NOT NULL REFERENCES office.worklists_item (id),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    state text NOT NULL,
    officer bigint,
    round bigint,
    route text,
    result text,
    step text,
    due date
);
CREATE INDEX worklists_change_of_item ON office.worklists_change (item, id);
"""


class Migration(migrations.Migration):
    """The tables of this room."""

    dependencies = (("access", "0003_lists"),)

    operations = (
        migrations.RunSQL(
            BEHIND_NUMBERS,
            "DROP TABLE office.worklists_placed, office.worklists_counted, office.worklists_run,"
            " office.worklists_group",
        ),
        migrations.RunSQL(
            WORKLISTS, "DROP TABLE office.worklists_change, office.worklists_item, office.worklists_list"
        ),
    )
