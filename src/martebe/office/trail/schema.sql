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

-- The rows about a person within reach, under any number of theirs, newest first, mass reads included.
-- refused_too: attempts that were refused as well. before: only rows with a smaller number; null: all.
CREATE OR REPLACE FUNCTION office.trail_rows_about(asked bigint, refused_too boolean, before bigint, at_most integer)
RETURNS SETOF office.trail_entry LANGUAGE plpgsql STABLE AS $$
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
        SELECT * FROM office.trail_entry e
        WHERE e.person = ANY (numbers) AND (refused_too OR NOT e.detail ? 'refused')
          AND e.id < coalesce(before, 9223372036854775807) ORDER BY e.id DESC LIMIT at_most
    ), among_many AS MATERIALIZED ( -- by the index of members; else a LIMIT would walk the whole trail
        SELECT * FROM office.trail_entry e
        WHERE e.persons && numbers AND (refused_too OR NOT e.detail ? 'refused')
          AND e.id < coalesce(before, 9223372036854775807)
    )
    SELECT * FROM (SELECT * FROM alone UNION ALL SELECT * FROM among_many) b ORDER BY b.id DESC LIMIT at_most;
END $$;

-- Who read or changed what is kept about a person. Attempts that were refused saw nothing and are not told.
CREATE OR REPLACE FUNCTION office.trail_about(asked bigint, at_most integer)
RETURNS TABLE (at timestamptz, role text, territory integer, purpose text, act text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT e.at, e.role, e.territory, e.purpose, e.act
        FROM office.trail_rows_about(asked, false, NULL, at_most) e;
END $$;
REVOKE ALL ON FUNCTION office.trail_about, office.trail_rows_about FROM PUBLIC;
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

-- --- what an auditor reads; each reading is itself written, first -----------------------------------------------------

-- Write that an auditor reads; whoever is not one, by the database's own knowledge, is refused.
CREATE OR REPLACE FUNCTION office.trail_read_by(p_actor text, p_at timestamptz, p_act text, p_person bigint,
                                                p_persons bigint[], p_detail jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT w.role FROM office.access_who(p_actor) w) IS DISTINCT FROM 'auditor' THEN
        RAISE EXCEPTION 'The trail is read by auditors.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO office.trail_entry (at, actor, role, act, purpose, person, persons, detail)
    VALUES (p_at, p_actor, 'auditor', p_act, 'audit', p_person, p_persons, p_detail);
END $$;

-- A page of the trail, newest first, without the numbers of persons. p_before: the last entry of the page before.
CREATE OR REPLACE FUNCTION office.trail_page(p_actor text, p_now timestamptz, p_since timestamptz, p_until timestamptz,
    p_act text, p_purpose text, p_territory integer, p_officer text, p_before bigint, p_limit integer)
RETURNS TABLE (id bigint, at timestamptz, actor text, role text, territory integer, act text, purpose text,
               concerned integer, refused text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM office.trail_read_by(p_actor, p_now, 'trail.read', NULL, NULL, '{}');
    RETURN QUERY
    SELECT e.id, e.at, e.actor, e.role, e.territory, e.act, e.purpose,
           CASE WHEN e.person IS NOT NULL THEN 1 ELSE coalesce(cardinality(e.persons), 0) END, e.detail ->> 'refused'
    FROM office.trail_entry e
    WHERE e.at >= coalesce(p_since, '-infinity') AND e.at < coalesce(p_until, 'infinity')
      AND (p_act IS NULL OR e.act = p_act) AND (p_purpose IS NULL OR e.purpose = p_purpose)
      AND (p_territory IS NULL OR e.territory = p_territory) AND (p_officer IS NULL OR e.actor = p_officer)
      AND (p_before IS NULL OR (e.at, e.id) < (SELECT b.at, b.id FROM office.trail_entry b WHERE b.id = p_before))
    ORDER BY e.at DESC, e.id DESC LIMIT p_limit;
END $$;

-- The entries about a person, attempts that were refused included, within an auditor's look at that person.
CREATE OR REPLACE FUNCTION office.trail_of_person(p_actor text, p_person bigint, p_before bigint, p_limit integer)
RETURNS TABLE (id bigint, at timestamptz, actor text, role text, territory integer, act text, purpose text,
               concerned integer, refused text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (SELECT w.role FROM office.access_who(p_actor) w) IS DISTINCT FROM 'auditor' THEN
        RAISE EXCEPTION 'The trail is read by auditors.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY SELECT e.id, e.at, e.actor, e.role, e.territory, e.act, e.purpose,
        coalesce(cardinality(e.persons), 1), e.detail ->> 'refused'
        FROM office.trail_rows_about(p_person, true, p_before, p_limit) e;
END $$;

-- What an officer did, for that officer: whether it was refused, and not why, because why would tell of a person.
CREATE OR REPLACE FUNCTION office.trail_own(p_actor text, p_before bigint, p_limit integer)
RETURNS TABLE (id bigint, at timestamptz, act text, purpose text, concerned integer, refused boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT e.id, e.at, e.act, e.purpose,
           CASE WHEN e.person IS NOT NULL THEN 1 ELSE coalesce(cardinality(e.persons), 0) END, e.detail ? 'refused'
    FROM office.trail_entry e
    WHERE e.actor = p_actor
      AND (p_before IS NULL OR (e.at, e.id) < (SELECT b.at, b.id FROM office.trail_entry b WHERE b.id = p_before))
    ORDER BY e.at DESC, e.id DESC LIMIT p_limit;
$$;

-- Whether an auditor opened as many entries that name persons as they may look at persons.
CREATE OR REPLACE FUNCTION office.trail_told_enough(p_actor text, p_now timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT count(e.id) FILTER (WHERE e.at > p_now - interval '1 hour') >= min(allowed.per_hour)
        OR count(e.id) >= min(allowed.per_day)
    FROM office.access_purpose allowed LEFT JOIN office.trail_entry e
        ON e.actor = p_actor AND e.act = 'trail.entry' AND coalesce(e.person, e.persons[1]) IS NOT NULL
        AND e.at > p_now - interval '1 day' AND e.at <= p_now
    WHERE allowed.purpose = 'audit';
$$;
REVOKE ALL ON FUNCTION office.trail_told_enough FROM PUBLIC;

DROP FUNCTION IF EXISTS office.trail_open(text, timestamptz, bigint);  -- What it returns may have grown.
-- One entry with the persons it concerns, of whom the trail then says that an auditor opened it. reason: what the
-- officer last wrote, in the same working day, where the purpose needs a reason. Numbers are told with as many entries
-- as an auditor may look at persons; after that, entries are told without them.
CREATE OR REPLACE FUNCTION office.trail_open(p_actor text, p_now timestamptz, p_entry bigint)
RETURNS TABLE (id bigint, at timestamptz, actor text, role text, territory integer, act text, purpose text,
               persons bigint[], concerned integer, detail jsonb, reason text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found office.trail_entry; told bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0)); -- two at once would not count each other
    SELECT * INTO found FROM office.trail_entry e WHERE e.id = p_entry;
    told := CASE WHEN found.person IS NOT NULL THEN ARRAY[found.person]
                 WHEN cardinality(found.persons) <= 100 THEN found.persons ELSE '{}' END;
    IF told <> '{}' AND office.trail_told_enough(p_actor, p_now) THEN
        told := '{}';
        PERFORM office.access_raise(p_now, 'limit', p_actor, 'trail.entry', NULL);
    END IF;
    PERFORM office.trail_read_by(p_actor, p_now, 'trail.entry', CASE WHEN told <> '{}' THEN found.person END,
        CASE WHEN found.person IS NULL AND told <> '{}' THEN told END,
        CASE WHEN found.id IS NULL THEN '{}' ELSE jsonb_build_object('entry', found.id) END);
    IF found.id IS NOT NULL THEN
        RETURN QUERY SELECT found.id, found.at, found.actor, found.role, found.territory, found.act, found.purpose, told,
            CASE WHEN found.person IS NOT NULL THEN 1 ELSE coalesce(cardinality(found.persons), 0) END, found.detail,
            (SELECT r.reason FROM office.desk_reason r
             WHERE r.actor = found.actor AND r.purpose = found.purpose
               AND r.at <= found.at AND r.at > found.at - interval '10 hours' ORDER BY r.id DESC LIMIT 1);
    END IF;
END $$;

-- How many persons an officer reached in a time, by act: the figure that a notice of a breach must give.
CREATE OR REPLACE FUNCTION office.trail_touched(p_actor text, p_now timestamptz, p_officer text, p_since timestamptz,
                                                p_until timestamptz)
RETURNS TABLE (act text, purpose text, entries bigint, persons bigint, first timestamptz, last timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM office.trail_read_by(p_actor, p_now, 'trail.touched', NULL, NULL, '{}');
    RETURN QUERY
    WITH reached AS (
        SELECT e.act, e.purpose, e.id, e.at, whom.person
        FROM office.trail_entry e
        CROSS JOIN LATERAL unnest(coalesce(e.persons, ARRAY[e.person])) AS whom (person)
        WHERE e.actor = p_officer AND e.at >= p_since AND e.at < p_until AND NOT e.detail ? 'refused'
          AND whom.person IS NOT NULL
    )
    SELECT r.act, r.purpose, count(DISTINCT r.id), count(DISTINCT r.person), min(r.at), max(r.at)
    FROM reached r GROUP BY GROUPING SETS ((r.act, r.purpose), ()) ORDER BY r.act NULLS FIRST, r.purpose;
END $$;

REVOKE ALL ON FUNCTION office.trail_read_by, office.trail_page, office.trail_of_person, office.trail_own,
    office.trail_open, office.trail_touched FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.trail_page, office.trail_of_person, office.trail_own, office.trail_open,
    office.trail_touched TO martebe_office;

-- --- scored looks: an auditor reads them and says once what they were -------------------------------------------------

GRANT SELECT ON office.trail_scored TO martebe_office;

CREATE OR REPLACE FUNCTION office.trail_suspects(p_actor text, p_now timestamptz, p_open boolean, p_limit integer)
RETURNS TABLE (day date, score double precision, signs text[], verdict text, reviewed_at timestamptz, reviewed_by text,
               id bigint, at timestamptz, actor text, role text, territory integer, act text, purpose text,
               concerned integer, refused text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM office.trail_read_by(p_actor, p_now, 'trail.review', NULL, NULL, '{}');
    RETURN QUERY
    SELECT s.day, s.score, s.signs, s.verdict, s.reviewed_at, s.reviewed_by,
           e.id, e.at, e.actor, e.role, e.territory, e.act, e.purpose, 1, e.detail ->> 'refused'
    FROM office.trail_score s JOIN office.trail_entry e ON e.id = s.entry
    WHERE (s.verdict IS NULL) = p_open ORDER BY s.day DESC, s.score DESC, e.id LIMIT p_limit;
END $$;

CREATE OR REPLACE FUNCTION office.trail_review(p_actor text, p_now timestamptz, p_entry bigint, p_verdict text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM office.trail_read_by(p_actor, p_now, 'trail.review', NULL, NULL,
                                 jsonb_build_object('entry', p_entry, 'outcome', p_verdict));
    UPDATE office.trail_score SET verdict = p_verdict, reviewed_at = p_now, reviewed_by = p_actor
    WHERE entry = p_entry AND verdict IS NULL;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION office.trail_suspects, office.trail_review FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.trail_suspects, office.trail_review TO martebe_office;
