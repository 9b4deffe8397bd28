"""Counts that reports are made from, the reports made, and the register of releases of open data."""

from __future__ import annotations

from django.db import migrations

TABLES = """
CREATE TABLE office.reports_month (
    month date PRIMARY KEY,
    run text NOT NULL,
    day date NOT NULL,
    fingerprint text NOT NULL,
    counts bytea NOT NULL
);
CREATE TABLE office.reports_day (
    day date PRIMARY KEY,
    run text NOT NULL,
    run_digest text NOT NULL,
    known_at timestamptz NOT NULL,
    rules text NOT NULL,
    made_up boolean NOT NULL,
    cells bytea NOT NULL
);
CREATE TABLE office.reports_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    month date NOT NULL,
    run text NOT NULL,
    fingerprint text NOT NULL,
    place integer NOT NULL,
    form text NOT NULL,
    language text NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    reason text NOT NULL DEFAULT '',
    made_at timestamptz,
    name text NOT NULL DEFAULT '',
    file bytea,
    CONSTRAINT report_has_a_known_state CHECK (state IN ('waiting', 'making', 'ready', 'failed')),
    CONSTRAINT report_is_ready_with_its_file CHECK ((state = 'ready') = (file IS NOT NULL)),
    CONSTRAINT report_fails_for_a_reason CHECK ((state = 'failed') = (reason <> '')),
    CONSTRAINT report_is_made_once_from_a_run UNIQUE (fingerprint, place, form, language)
);
CREATE TABLE office.reports_release (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_by text NOT NULL,
    asked_person bigint NOT NULL,
    asked_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'asked',
    reason text NOT NULL DEFAULT '',
    content jsonb,
    attack jsonb,
    digest text NOT NULL DEFAULT '',
    judged_by text NOT NULL DEFAULT '',
    judged_person bigint,
    judged_at timestamptz,
    number integer UNIQUE,
    line text,
    CONSTRAINT release_has_a_known_state CHECK (state IN ('asked', 'made', 'released', 'refused', 'failed')),
    CONSTRAINT release_is_made_with_its_attack CHECK (state NOT IN ('made', 'released') OR attack IS NOT NULL),
    CONSTRAINT release_is_judged_by_another_person CHECK (judged_person <> asked_person),
    CONSTRAINT release_is_judged_by_somebody CHECK (
        (state IN ('released', 'refused')) = (judged_person IS NOT NULL AND judged_by <> '' AND judged_at IS NOT NULL)),
    CONSTRAINT release_stands_in_the_register CHECK ((state = 'released') = (line IS NOT NULL AND number IS NOT NULL))
);
CREATE UNIQUE INDEX reports_release_one_at_a_time ON office.reports_release ((true)) WHERE state IN ('asked', 'made');
CREATE TABLE office.reports_file (
    release bigint NOT NULL REFERENCES office.reports_release (id),
    name text NOT NULL,
    sha256 text NOT NULL,
    file bytea NOT NULL,
    PRIMARY KEY (release, name)
);
"""
NO_TABLES = """
DROP TABLE office.reports_file, office.reports_release, office.reports_report, office.reports_day, office.reports_month
"""


class Migration(migrations.Migration):
    """The tables of this room; four eyes and the steps of a report are constraints."""

    dependencies = [("access", "0001_accounts")]
    operations = [migrations.RunSQL(TABLES, NO_TABLES)]
