"""What a detail may hold, and the era of the rows: transaction numbers start anew in another cluster."""

from __future__ import annotations

from django.db import migrations

ERA = """
CREATE TABLE office.trail_era (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    era integer NOT NULL CHECK (era > 0)
);
INSERT INTO office.trail_era (era) VALUES (1);

CREATE FUNCTION office.trail_era_now() RETURNS integer LANGUAGE sql STABLE AS
    'SELECT era FROM office.trail_era';

ALTER TABLE office.trail_entry ADD COLUMN era integer NOT NULL DEFAULT office.trail_era_now();
DROP INDEX office.trail_entry_of_xact;
CREATE INDEX trail_entry_in_order ON office.trail_entry (era, xact, id);
CREATE INDEX trail_entry_at ON office.trail_entry (at, id);
"""

NO_ERA = """
DROP INDEX office.trail_entry_at, office.trail_entry_in_order;
CREATE INDEX trail_entry_of_xact ON office.trail_entry (xact);
ALTER TABLE office.trail_entry DROP COLUMN era;
DROP FUNCTION office.trail_era_now();
DROP TABLE office.trail_era;
"""

# Codes, numbers of our own and counts, never text of a person; ten digits in a row may be a person number.
DETAIL = """
ALTER TABLE office.trail_entry
ADD CONSTRAINT detail_has_known_keys CHECK (
    jsonb_typeof(detail) = 'object'
    AND detail - ARRAY[
        'alarm', 'channel', 'contest', 'count', 'day', 'declaration', 'entry', 'event_type', 'form', 'format',
        'job', 'known_at', 'language', 'limit', 'outcome', 'page', 'paper', 'reason', 'recipient', 'refused',
        'rows', 'state', 'status', 'step', 'subscriber', 'table', 'task', 'until', 'version'
    ] = '{}'
),
ADD CONSTRAINT detail_names_no_person CHECK (
    NOT detail @? 'strict $.* ? (
        @.type() == "object" || @.type() == "array" || @.type() == "null"
        || (@.type() == "number" && (@ < 0 || @ > 9999999999))
        || (@.type() == "string" && !(@ like_regex "^[A-Za-z0-9_.:+/-]{0,64}$"))
        || (@.type() == "string" && @ like_regex "[0-9]{10}")
    )'
);
"""
NO_DETAIL = """
ALTER TABLE office.trail_entry DROP CONSTRAINT detail_has_known_keys, DROP CONSTRAINT detail_names_no_person;
"""


class Migration(migrations.Migration):
    """Eras and the closed set of details."""

    dependencies = [("trail", "0001_entry")]
    operations = [
        migrations.RunSQL(ERA, NO_ERA),
        migrations.RunSQL(DETAIL, NO_DETAIL),
    ]
