-- Lists of persons: asked by one, approved by two others, made behind the pages, handed to who asked. The tables can be
-- read and written by these functions alone.

-- The day it is in the country at a moment; the same zone as office.clock.
CREATE OR REPLACE FUNCTION office.access_day(p_at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (p_at AT TIME ZONE 'Asia/Almaty')::date;
$$;

-- What is approved: everything that was asked, in one digest.
CREATE OR REPLACE FUNCTION office.access_list_digest(l office.access_list) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(
        l.author, l.author_person, l.purpose, l.territory, l.headline, l.columns, l.reason, l.expires_on)::text, 'UTF8'));
$$;

-- Who does something with a list: an active officer whose role may, and whose own person number is known. No row: nobody.
DROP FUNCTION IF EXISTS office.access_lister(text, text, text);
CREATE FUNCTION office.access_lister(p_actor text, p_act text, p_purpose text)
RETURNS TABLE (officer bigint, person bigint, role text, territory integer, everywhere boolean) LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT split_part(p_actor, ':', 2)::bigint, office.access_stands(w.own), w.role, w.territory,
            w.everywhere
        FROM office.access_who(p_actor) w
        WHERE p_actor LIKE 'officer:%' AND w.own IS NOT NULL AND EXISTS (
            SELECT FROM office.access_rule r
            WHERE r.act = p_act AND r.role = w.role AND r.purpose = coalesce(p_purpose, r.purpose));
END $$;

CREATE OR REPLACE FUNCTION office.access_note(
    p_at timestamptz, p_actor text, p_role text, p_territory integer, p_act text, p_purpose text, p_persons bigint[],
    p_detail jsonb
) RETURNS void LANGUAGE sql AS $$
    INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, persons, detail)
        VALUES (p_at, p_actor, p_role, p_territory, p_act, p_purpose, p_persons, p_detail);
$$;

-- Ask for a list within one's own territory. Returns its number; null: not allowed.
CREATE OR REPLACE FUNCTION office.ask_list(
    p_actor text, p_purpose text, p_territory integer, p_headline text, p_columns text[], p_reason text,
    p_expires_on date, p_at timestamptz
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; asked office.access_list;
BEGIN
    SELECT * INTO who FROM office.access_lister(p_actor, 'access.request_list', p_purpose);
    IF who.officer IS NULL OR NOT (
        who.everywhere OR p_territory = who.territory OR EXISTS (
            SELECT FROM now.residents r WHERE r.district = p_territory AND r.region = who.territory)) IS TRUE
    THEN
        RETURN NULL;
    END IF;
    asked.author := who.officer; asked.author_person := who.person; asked.purpose := p_purpose;
    asked.territory := p_territory; asked.headline := p_headline; asked.columns := p_columns;
    asked.reason := p_reason; asked.expires_on := p_expires_on;
    INSERT INTO office.access_list
        (author, author_person, purpose, territory, headline, columns, reason, expires_on, asked_at, digest)
        VALUES (who.officer, who.person, p_purpose, p_territory, p_headline, p_columns, p_reason, p_expires_on, p_at,
                office.access_list_digest(asked))
        RETURNING id INTO asked.id;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'access.request_list', p_purpose, NULL,
                               jsonb_build_object('job', asked.id));
    RETURN asked.id;
END $$;

-- Approve what was read (its digest) or refuse it. The constraints decide who may approve what; false: not allowed.
CREATE OR REPLACE FUNCTION office.judge_list(
    p_actor text, p_list bigint, p_digest bytea, p_approved boolean, p_at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; asked office.access_list;
BEGIN
    SELECT * INTO who FROM office.access_lister(p_actor, 'access.approve_list', NULL);
    SELECT * INTO asked FROM office.access_list WHERE id = p_list FOR UPDATE;
    IF who.officer IS NULL OR asked.id IS NULL OR asked.refused_at IS NOT NULL OR asked.ready_at IS NOT NULL
        OR asked.expires_on < office.access_day(p_at) OR who.person = asked.author_person THEN
        RETURN false;
    END IF;
    IF p_approved THEN
        INSERT INTO office.access_list_approval (list, officer, person, author_person, digest, nth, at)
            SELECT p_list, who.officer, who.person, asked.author_person, p_digest, 1 + count(*), p_at
            FROM office.access_list_approval a WHERE a.list = p_list;
    ELSE
        UPDATE office.access_list SET refused_at = p_at WHERE id = p_list;
    END IF;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'access.approve_list', 'audit', NULL,
        jsonb_build_object('job', p_list, 'outcome', CASE WHEN p_approved THEN 'approved' ELSE 'refused' END));
    RETURN true;
EXCEPTION WHEN integrity_constraint_violation THEN
    RETURN false;
END $$;

-- Whether two other persons approved a list as it stands now: not as it once stood.
CREATE OR REPLACE FUNCTION office.access_approved(l office.access_list) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT l.refused_at IS NULL AND 2 = (
        SELECT count(*) FROM office.access_list_approval a JOIN office.access_officer o ON o.id = a.officer
        WHERE a.list = l.id AND o.is_active AND a.digest = office.access_list_digest(l));
$$;

-- The next list to be made, how far it has come, and the next persons to ask about.
CREATE OR REPLACE FUNCTION office.next_of_list(p_at timestamptz, p_count integer)
RETURNS TABLE (list bigint, purpose text, headline text, columns text[], persons bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found office.access_list;
BEGIN
    SELECT * INTO found FROM office.access_list l
        WHERE l.ready_at IS NULL AND l.expires_on >= office.access_day(p_at) AND office.access_approved(l) ORDER BY l.id LIMIT 1;
    IF found.id IS NOT NULL THEN
        RETURN QUERY SELECT found.id, found.purpose, found.headline, found.columns, ARRAY(
            SELECT r.person FROM now.residents r
            WHERE r.person > found.reached
                AND (found.territory IS NULL OR found.territory IN (r.district, r.region))
            ORDER BY r.person LIMIT p_count);
    END IF;
END $$;

-- Put persons on a list that is being made; p_reached: the last who was asked about, null when all were.
CREATE OR REPLACE FUNCTION office.fill_list(
    p_list bigint, p_persons bigint[], p_cells jsonb, p_reached bigint, p_at timestamptz
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO office.access_list_member (list, person, cells)
        SELECT p_list, p_persons[n], ARRAY(SELECT jsonb_array_elements_text(p_cells -> (n - 1)))
        FROM generate_subscripts(p_persons, 1) n
        WHERE EXISTS (SELECT FROM office.access_list l
                      WHERE l.id = p_list AND l.ready_at IS NULL AND office.access_approved(l))
        ON CONFLICT DO NOTHING;
    UPDATE office.access_list SET reached = coalesce(p_reached, reached),
        ready_at = CASE WHEN p_reached IS NULL THEN p_at END WHERE id = p_list AND ready_at IS NULL;
END $$;

-- Put numbers that nobody has on a list, each with what some member has in the other cells.
CREATE OR REPLACE FUNCTION office.plant_canaries(p_list bigint, p_persons bigint[], p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    planted bigint[];
BEGIN
    WITH fresh AS (
        INSERT INTO office.access_canary (person, list, planted_at)
        SELECT p, p_list, p_at FROM unnest(p_persons) p
        WHERE NOT EXISTS (SELECT FROM records.residents r WHERE r.person = p)
        ON CONFLICT DO NOTHING RETURNING person
    ) SELECT array_agg(person) INTO planted FROM fresh;
    INSERT INTO office.access_list_member (list, person, cells)
        SELECT p_list, c.person, m.cells
        FROM unnest(planted) WITH ORDINALITY c (person, n)
        JOIN (SELECT cells, row_number() OVER (ORDER BY md5(person::text)) AS n
              FROM office.access_list_member WHERE list = p_list) m USING (n);
    RETURN coalesce(cardinality(planted), 0);
END $$;

-- Hand a list to its author, with everybody on it in the trail. No row: not allowed, too late, or too much for a day.
CREATE OR REPLACE FUNCTION office.read_list(p_actor text, p_list bigint, p_at timestamptz)
RETURNS TABLE (person bigint, cells text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; asked office.access_list; members bigint[]; today bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    SELECT * INTO asked FROM office.access_list WHERE id = p_list;
    SELECT * INTO who FROM office.access_lister(p_actor, 'access.download_list', asked.purpose);
    IF who.officer IS DISTINCT FROM asked.author OR asked.ready_at IS NULL OR asked.expires_on < office.access_day(p_at)
        OR NOT office.access_approved(asked) THEN
        RETURN;
    END IF;
    members := ARRAY(SELECT m.person FROM office.access_list_member m
                     WHERE m.list = p_list AND NOT EXISTS (
                         SELECT FROM office.access_canary c WHERE c.person = m.person AND c.list = p_list));
    SELECT coalesce(sum(cardinality(e.persons)), 0) INTO today FROM office.trail_entry e
        WHERE e.actor = p_actor AND e.act = 'access.download_list' AND e.at > p_at - interval '1 day' AND e.at <= p_at;
    IF today + cardinality(members) > (SELECT list_rows_per_day FROM office.access_cap) THEN
        PERFORM office.access_raise(p_at, 'limit', p_actor, 'access.download_list', p_list);
        RETURN;
    END IF;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'access.download_list', asked.purpose, members,
                               jsonb_build_object('job', p_list, 'rows', cardinality(members)));
    RETURN QUERY SELECT m.person, m.cells FROM office.access_list_member m WHERE m.list = p_list ORDER BY m.person;
END $$;

-- Who was on a list that nobody can fetch any more is kept in the trail alone.
CREATE OR REPLACE FUNCTION office.forget_lists(p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM office.access_list_member m USING office.access_list l
    WHERE l.id = m.list AND (l.expires_on < office.access_day(p_at) OR l.refused_at IS NOT NULL);
$$;

REVOKE ALL ON FUNCTION office.access_day, office.access_list_digest, office.access_lister, office.access_note, office.access_approved,
    office.ask_list, office.judge_list, office.next_of_list, office.fill_list, office.plant_canaries, office.read_list,
    office.forget_lists FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.ask_list, office.judge_list, office.next_of_list, office.fill_list,
    office.plant_canaries, office.read_list, office.forget_lists TO martebe_office;
GRANT SELECT (id, author, purpose, territory, headline, columns, reason, expires_on, asked_at, digest, refused_at, ready_at)
    ON office.access_list TO martebe_office;
GRANT SELECT (list, officer, at) ON office.access_list_approval TO martebe_office;
