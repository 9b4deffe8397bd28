-- The trail in the database: rows are only ever added, and read through the functions below alone.

-- Nobody changes or empties it, its owner and replicas included.
CREATE OR REPLACE FUNCTION office.trail_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The trail is only ever added to; % was refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER trail_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON office.trail_entry
    FOR EACH STATEMENT EXECUTE FUNCTION office.trail_refuses();
ALTER TABLE office.trail_entry ENABLE ALWAYS TRIGGER trail_entry_stays;

-- The office adds what it did; number, transaction and era come from the database. It has no right to SELECT.
GRANT INSERT (at, actor, role, territory, act, purpose, person, persons, detail)
    ON office.trail_entry TO martebe_office;
GRANT SELECT ON office.trail_era TO martebe_office;
ALTER TABLE office.trail_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.trail_entry FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS trail_added ON office.trail_entry;
CREATE POLICY trail_added ON office.trail_entry FOR INSERT WITH CHECK (true);
DROP POLICY IF EXISTS trail_of_owner ON office.trail_entry;
CREATE POLICY trail_of_owner ON office.trail_entry FOR SELECT TO CURRENT_USER USING (true);

-- Who read or changed what is kept about a person, under any number of theirs, newest first, mass reads included.
-- The person must be within reach. Attempts that were refused saw nothing and are not told.
CREATE OR REPLACE FUNCTION office.trail_about(asked bigint, at_most integer)
RETURNS TABLE (at timestamptz, role text, territory integer, purpose text, act text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    numbers bigint[];
BEGIN
    IF NOT asked = ANY (current_setting('martebe.reach')::bigint[]) THEN
        RAISE EXCEPTION 'The trail of a person is read within a look at the person.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    numbers := office.access_numbers(ARRAY[asked]);
    RETURN QUERY
    WITH alone AS (
        SELECT e.id, e.at, e.role, e.territory, e.purpose, e.act FROM office.trail_entry e
        WHERE e.person = ANY (numbers) AND NOT e.detail ? 'refused' ORDER BY e.id DESC LIMIT at_most
    ), among_many AS MATERIALIZED ( -- by the index of members; else a LIMIT would walk the whole trail
        SELECT e.id, e.at, e.role, e.territory, e.purpose, e.act FROM office.trail_entry e
        WHERE e.persons && numbers AND NOT e.detail ? 'refused'
    )
    SELECT b.at, b.role, b.territory, b.purpose, b.act
    FROM (SELECT * FROM alone UNION ALL SELECT * FROM among_many) b ORDER BY b.id DESC LIMIT at_most;
END $$;
REVOKE ALL ON FUNCTION office.trail_about FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.trail_about TO martebe_office;

-- Blocks stay as the rows do.
CREATE OR REPLACE TRIGGER trail_block_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON office.trail_block
    FOR EACH STATEMENT EXECUTE FUNCTION office.trail_refuses();
ALTER TABLE office.trail_block ENABLE ALWAYS TRIGGER trail_block_stays;

-- Begin a new era if the numbers of transactions went back, as they do when a dump is restored into another cluster:
-- rows or blocks have numbers that are still to come. Writers wait meanwhile, so that no row falls between.
CREATE OR REPLACE FUNCTION office.trail_begin_era() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    went_back boolean;
BEGIN
    LOCK TABLE office.trail_entry IN SHARE ROW EXCLUSIVE MODE;
    SELECT greatest(
        (SELECT max(xact)::text::bigint FROM office.trail_entry WHERE era = e.era),
        (SELECT max(to_xact) - 1 FROM office.trail_block WHERE era = e.era)
    ) >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint INTO went_back FROM office.trail_era e;
    IF went_back THEN
        UPDATE office.trail_era SET era = era + 1;
    END IF;
    RETURN coalesce(went_back, false);
END $$;
REVOKE ALL ON FUNCTION office.trail_begin_era FROM PUBLIC;
SELECT office.trail_begin_era();

-- Of the chain, the office knows how far it goes; it may ask for a verification, which the owner does.
GRANT SELECT (number, era, count, sealed_at, hash) ON office.trail_block TO martebe_office;
GRANT SELECT, INSERT (asked_at, asked_by) ON office.trail_check TO martebe_office;

-- How many rows no block has yet, and when the oldest of them was written; counted to a thousand and no further.
CREATE OR REPLACE FUNCTION office.trail_unsealed(OUT rows bigint, OUT oldest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH last AS (
        SELECT era, to_xact FROM office.trail_block ORDER BY number DESC LIMIT 1
    ), waiting AS (
        SELECT e.at FROM office.trail_entry e
        WHERE (e.era, e.xact) >= (coalesce((SELECT era FROM last), 0),
                                  coalesce((SELECT to_xact FROM last), 0)::text::xid8)
        ORDER BY e.era, e.xact, e.id LIMIT 1000
    )
    SELECT count(*), min(at) FROM waiting;
$$;
REVOKE ALL ON FUNCTION office.trail_unsealed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.trail_unsealed TO martebe_office;

-- Whether the database is up to date is told by the end point of health.
GRANT SELECT ON office.django_migrations TO martebe_office;
