"""What was published of those without status, and what headquarters planned for them. Counts only, never a person."""

from __future__ import annotations

from django.db import migrations

PLANS = """
CREATE TABLE office.plans_group (
    start_day date NOT NULL,
    since date,
    region integer,
    district integer,
    last text NOT NULL,
    age text NOT NULL,
    sex text NOT NULL,
    urban text NOT NULL,
    household text NOT NULL,
    declared text NOT NULL,
    persons integer NOT NULL,
    confirmed integer NOT NULL,
    CONSTRAINT plans_only_who_held_a_status_is_confirmed
        CHECK (confirmed <= persons AND (since IS NOT NULL OR confirmed = 0))
);
COMMENT ON TABLE office.plans_group IS 'figures.settling.Group: who was without status on a day, and since when not.';
CREATE INDEX plans_group_of_region ON office.plans_group (start_day, region);
CREATE TABLE office.plans_tried (
    start_day date NOT NULL,
    end_day date NOT NULL,
    region integer,
    last text NOT NULL,
    age text NOT NULL,
    sex text NOT NULL,
    urban text NOT NULL,
    household text NOT NULL,
    declared text NOT NULL,
    route text NOT NULL,
    persons integer NOT NULL,
    reported integer NOT NULL,
    confirmed integer NOT NULL,
    CONSTRAINT plans_confirmed_are_reported CHECK (confirmed <= reported AND reported <= persons)
);
COMMENT ON TABLE office.plans_tried IS 'figures.settling.Tried: what became of whom a route reached between two runs.';
CREATE INDEX plans_tried_of_period ON office.plans_tried (end_day, start_day);
CREATE TABLE office.plans_plan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region integer NOT NULL,
    district integer,
    start_day date NOT NULL,
    made_up boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN office.plans_plan.start_day IS 'The day of the run from which facts are counted.';
CREATE INDEX plans_plan_of_region ON office.plans_plan (region);
CREATE TABLE office.plans_version (
    plan bigint NOT NULL REFERENCES office.plans_plan,
    number smallint NOT NULL CHECK (number > 0),
    title text NOT NULL CHECK (title <> ''),
    target integer NOT NULL CHECK (target > 0),
    owner text NOT NULL CHECK (owner <> ''),
    reason text NOT NULL,
    adopted_by text NOT NULL,
    adopted_name text NOT NULL,
    adopted_at timestamptz NOT NULL,
    PRIMARY KEY (plan, number),
    CONSTRAINT plans_a_change_has_a_reason CHECK (number = 1 OR reason <> '')
);
CREATE TABLE office.plans_part (
    plan bigint NOT NULL,
    version smallint NOT NULL,
    number smallint NOT NULL CHECK (number > 0),
    last text,
    age text,
    sex text,
    urban text,
    household text,
    declared text,
    route text NOT NULL,
    budget bigint NOT NULL CHECK (budget >= 0),
    responsible text NOT NULL CHECK (responsible <> ''),
    PRIMARY KEY (plan, version, number),
    FOREIGN KEY (plan, version) REFERENCES office.plans_version
);
COMMENT ON COLUMN office.plans_part.budget IS 'Tiyn.';
CREATE TABLE office.plans_target (
    plan bigint NOT NULL,
    version smallint NOT NULL,
    part smallint NOT NULL,
    district integer,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    persons integer NOT NULL CHECK (persons >= 0),
    UNIQUE NULLS NOT DISTINCT (plan, version, part, district, month),
    FOREIGN KEY (plan, version, part) REFERENCES office.plans_part
);
"""
NOTHING = """
DROP TABLE office.plans_target, office.plans_part, office.plans_version, office.plans_plan, office.plans_tried,
    office.plans_group
"""


class Migration(migrations.Migration):
    """The tables of the room."""

    operations = [migrations.RunSQL(PLANS, NOTHING)]
