"""Lists of persons: what was asked, which two other persons approved exactly that, and who is on it."""

from __future__ import annotations

from django.db import migrations

LISTS = """
CREATE TABLE office.access_list (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author bigint NOT NULL REFERENCES office.access_officer (id),
    author_person bigint NOT NULL,
    purpose text NOT NULL,
    territory integer,
    headline text NOT NULL,
    columns text[] NOT NULL,
    reason text NOT NULL,
    expires_on date NOT NULL,
    asked_at timestamptz NOT NULL,
    digest bytea NOT NULL,
    refused_at timestamptz,
    reached bigint NOT NULL DEFAULT 0,
    ready_at timestamptz,
    UNIQUE (id, author_person, digest)
);
CREATE TABLE office.access_list_approval (
    list bigint NOT NULL,
    officer bigint NOT NULL REFERENCES office.access_officer (id),
    person bigint NOT NULL,
    author_person bigint NOT NULL,
    digest bytea NOT NULL,
    nth smallint NOT NULL CONSTRAINT two_approve CHECK (nth IN (1, 2)),
    at timestamptz NOT NULL,
    CONSTRAINT each_person_approves_once PRIMARY KEY (list, person),
    CONSTRAINT nobody_approves_after_two UNIQUE (list, nth),
    CONSTRAINT approver_is_another_person CHECK (person <> author_person),
    CONSTRAINT approved_is_what_was_asked FOREIGN KEY (list, author_person, digest)
        REFERENCES office.access_list (id, author_person, digest)
);
CREATE TABLE office.access_list_member (
    list bigint NOT NULL REFERENCES office.access_list (id),
    person bigint NOT NULL,
    cells text[] NOT NULL,
    PRIMARY KEY (list, person)
);
"""
NO_LISTS = "DROP TABLE office.access_list_member, office.access_list_approval, office.access_list"


class Migration(migrations.Migration):
    """Four eyes as constraints of the database, so that no page can do without."""

    dependencies = [("access", "0002_channel")]
    operations = [migrations.RunSQL(LISTS, NO_LISTS)]
