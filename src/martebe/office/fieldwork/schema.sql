-- Rounds are made and shared out here: whose list it is and who may visit whom is decided by the database. Persons stand
-- in fieldwork_member and fieldwork_form, which nobody reads but the functions of this room.

GRANT SELECT ON office.fieldwork_round, office.fieldwork_visit, office.fieldwork_assigned, office.fieldwork_attempt,
    office.fieldwork_sheet, office.fieldwork_effect TO martebe_office;

-- An officer who may do something in a place (a region or district) for a round. No row: they may not.
CREATE OR REPLACE FUNCTION office.fieldwork_who(p_actor text, p_act text, p_place integer)
RETURNS TABLE (officer bigint, role text, territory integer, own bigint) LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT split_part(p_actor, ':', 2)::bigint, w.role, w.territory, w.own
        FROM office.access_who(p_actor) w
        WHERE p_actor LIKE 'officer:%'
            AND EXISTS (SELECT FROM office.access_rule r
                        WHERE r.act = p_act AND r.role = w.role AND r.purpose = 'round')
            AND coalesce(w.everywhere OR w.territory IN (p_place, p_place / 10000000 * 10000000), false);
END $$;

-- Whether an officer makes visits in a district.
CREATE OR REPLACE FUNCTION office.fieldwork_visits_in(p_officer bigint, p_district integer) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM office.fieldwork_who('officer:' || p_officer, 'fieldwork.visit', p_district));
$$;

-- Whom a cell of the latest run (worklists.cells, the values by column) holds in a place: who has no status or is not
-- settled, and is not on the list of a round that is not over.
CREATE OR REPLACE FUNCTION office.fieldwork_people(p_place integer, p_asked jsonb) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    people bigint[];
BEGIN
    EXECUTE format($q$
        SELECT array_agg(p.person) FROM office.worklists_placed p
        WHERE $1 IN (p.region, p.district) AND p.headline IN ('none', 'open') AND %s
            AND NOT EXISTS (
                SELECT FROM office.fieldwork_member m JOIN office.fieldwork_round r ON r.id = m.round
                WHERE m.person = p.person AND m.visit IS NOT NULL AND r.state <> 'closed')
        $q$, office.worklists_where(p_asked)) INTO people USING p_place;
    RETURN coalesce(people, '{}');
END $$;

-- Put people on the list of a round, by household and settlement of today. Where there are more households than p_most,
-- they are drawn, the number of the round being the seed; the people of the others are kept to be compared with. What is
-- on the list already stays, and its numbers with it.
CREATE OR REPLACE FUNCTION office.fieldwork_enlist(p_round bigint, p_people bigint[], p_most integer, p_day date)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    made integer;
BEGIN
    WITH placed AS (
        SELECT r.person, r.district, r.settlement, coalesce(
            (SELECT 'h' || h.household FROM now.households h
             WHERE h.person = r.person AND h.since <= p_day AND coalesce(h.until >= p_day, true)
             ORDER BY h.since DESC, h.household LIMIT 1), 'p' || r.person) AS home
        FROM now.residents r JOIN office.fieldwork_round f ON f.id = p_round
        WHERE r.person = ANY (p_people) AND f.place IN (r.district, r.region)
    ), drawn AS (
        SELECT home, district, settlement, count(*) AS persons,
            row_number() OVER (ORDER BY md5(p_round || ' ' || home), district, settlement) AS place_in_draw
        FROM placed GROUP BY home, district, settlement
    ), numbered AS (
        SELECT *, (SELECT coalesce(max(v.nth), 0) FROM office.fieldwork_visit v WHERE v.round = p_round)
            + row_number() OVER (ORDER BY district, settlement, place_in_draw) AS nth
        FROM drawn WHERE p_most IS NULL OR place_in_draw <= p_most
    ), visits AS (
        INSERT INTO office.fieldwork_visit (round, nth, district, settlement, persons)
        SELECT p_round, nth, district, settlement, persons FROM numbered RETURNING id, nth
    )
    INSERT INTO office.fieldwork_member (round, person, visit, district)
        SELECT p_round, p.person, v.id, p.district
        FROM placed p
            LEFT JOIN numbered n ON n.home = p.home AND n.district = p.district
                AND n.settlement IS NOT DISTINCT FROM p.settlement
            LEFT JOIN visits v ON v.nth = n.nth
        ORDER BY v.nth, p.person;
    SELECT count(*) INTO made FROM office.fieldwork_visit WHERE round = p_round;
    RETURN made;
END $$;

-- Make a round in one's own territory. Returns its number; null: not allowed, or too many persons for a day. An empty
-- list makes no round either: 0.
CREATE OR REPLACE FUNCTION office.fieldwork_make(
    p_actor text, p_title text, p_place integer, p_cell text, p_asked jsonb, p_run text, p_since date, p_until date, p_leader bigint,
    p_most integer, p_at timestamptz
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; people bigint[]; listed bigint[]; today bigint; made bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    SELECT * INTO who FROM office.fieldwork_who(p_actor, 'fieldwork.plan', p_place);
    IF who.officer IS NULL OR NOT EXISTS (SELECT FROM office.fieldwork_who('officer:' || p_leader, 'fieldwork.plan', p_place)) THEN
        RETURN NULL;
    END IF;
    people := office.fieldwork_people(p_place, p_asked);
    SELECT coalesce(sum(cardinality(e.persons)), 0) INTO today FROM office.trail_entry e
        WHERE e.actor = p_actor AND e.act = 'fieldwork.plan' AND e.at > p_at - interval '1 day' AND e.at <= p_at;
    IF today + least(cardinality(people), coalesce(p_most, cardinality(people)))
        > (SELECT list_rows_per_day FROM office.access_cap) THEN
        PERFORM office.access_raise(p_at, 'limit', p_actor, 'fieldwork.plan', NULL);
        RETURN NULL;
    END IF;
    IF cardinality(people) = 0 THEN
        RETURN 0;
    END IF;
    INSERT INTO office.fieldwork_round (title, place, cell, run, since, until, author, leader, made_at)
        VALUES (p_title, p_place, p_cell, p_run, p_since, p_until, who.officer, p_leader, p_at) RETURNING id INTO made;
    PERFORM office.fieldwork_enlist(made, people, p_most, office.access_day(p_at));
    listed := ARRAY(SELECT m.person FROM office.fieldwork_member m WHERE m.round = made AND m.visit IS NOT NULL);
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'fieldwork.plan', 'round', listed,
                               jsonb_build_object('job', made, 'rows', cardinality(listed)));
    RETURN made;
END $$;

-- How many persons in how many households such a round would list; null: not allowed.
CREATE OR REPLACE FUNCTION office.fieldwork_size(p_actor text, p_place integer, p_asked jsonb, p_day date)
RETURNS TABLE (persons bigint, households bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM office.fieldwork_who(p_actor, 'fieldwork.plan', p_place)) THEN
        RETURN QUERY SELECT count(DISTINCT p), count(DISTINCT coalesce('h' || h.household, 'p' || p))
            FROM unnest(office.fieldwork_people(p_place, p_asked)) p
            LEFT JOIN now.households h ON h.person = p AND h.since <= p_day AND coalesce(h.until >= p_day, true);
    END IF;
END $$;

-- Begin or close a round, and say which households are visited a second time. False: not allowed, or not in this order.
CREATE OR REPLACE FUNCTION office.fieldwork_move(p_actor text, p_round bigint, p_state text, p_sample bigint[], p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked office.fieldwork_round; who record;
BEGIN
    SELECT * INTO asked FROM office.fieldwork_round WHERE id = p_round FOR UPDATE;
    SELECT * INTO who FROM office.fieldwork_who(p_actor, 'fieldwork.plan', asked.place);
    IF who.officer IS NULL OR (asked.state, p_state) NOT IN (('planned', 'running'), ('running', 'closed')) THEN
        RETURN false;
    END IF;
    UPDATE office.fieldwork_round SET state = p_state WHERE id = p_round;
    UPDATE office.fieldwork_visit SET sampled = true WHERE round = p_round AND id = ANY (p_sample);
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'fieldwork.plan', 'round', NULL,
                               jsonb_build_object('job', p_round, 'outcome', p_state));
    RETURN true;
END $$;

-- Households that a visitor must not be sent to, for their own sake: family. For whoever leads the round alone.
CREATE OR REPLACE FUNCTION office.fieldwork_barred(p_actor text, p_round bigint, p_officers bigint[])
RETURNS TABLE (visit bigint, officer bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM office.fieldwork_round r, office.fieldwork_who(p_actor, 'fieldwork.plan', r.place)
               WHERE r.id = p_round) THEN
        RETURN QUERY SELECT DISTINCT m.visit, o.officer
            FROM office.access_own o, LATERAL (SELECT office.access_family(o.person) AS near) f,
                office.fieldwork_member m
            WHERE o.officer = ANY (p_officers) AND m.round = p_round AND m.visit IS NOT NULL AND m.person = ANY (f.near);
    END IF;
END $$;

-- Give visits to interviewers, pair by pair; null takes one back. Returns how many changed hands; null: not allowed.
-- p_to_check: the second visits of the sample, which somebody else makes than the first.
DROP FUNCTION IF EXISTS office.fieldwork_assign(text, bigint, bigint[], bigint[], boolean, timestamptz);
CREATE FUNCTION office.fieldwork_assign(
    p_actor text, p_round bigint, p_visits bigint[], p_officers bigint[], p_to_check boolean, p_at timestamptz
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked office.fieldwork_round; who record; changed integer;
BEGIN
    SELECT * INTO asked FROM office.fieldwork_round WHERE id = p_round FOR UPDATE;
    SELECT * INTO who FROM office.fieldwork_who(p_actor, 'fieldwork.plan', asked.place);
    IF who.officer IS NULL OR asked.state = 'closed' THEN
        RETURN NULL;
    END IF;
    WITH wanted AS (
        SELECT v.id, g.officer FROM unnest(p_visits, p_officers) AS g (visit, officer)
            JOIN office.fieldwork_visit v ON v.id = g.visit AND v.round = p_round
            LEFT JOIN office.fieldwork_barred(p_actor, p_round, p_officers) b ON b.visit = v.id AND b.officer = g.officer
        WHERE b.visit IS NULL AND (g.officer IS NULL OR office.fieldwork_visits_in(g.officer, v.district))
            AND CASE WHEN p_to_check
                THEN v.sampled AND v.verdict IS NULL AND v.checker IS DISTINCT FROM g.officer
                    AND v.interviewer IS DISTINCT FROM g.officer
                ELSE coalesce(v.outcome = 'nobody_home', true) AND v.interviewer IS DISTINCT FROM g.officer
                    AND (g.officer IS NULL OR v.checker IS DISTINCT FROM g.officer) END
    ), told AS (
        INSERT INTO office.fieldwork_assigned (visit, interviewer, to_check, by_officer, at)
        SELECT id, officer, p_to_check, who.officer, p_at FROM wanted RETURNING visit, interviewer
    ), given AS (
        UPDATE office.fieldwork_visit v SET interviewer = CASE WHEN p_to_check THEN v.interviewer ELSE t.interviewer END,
            checker = CASE WHEN p_to_check THEN t.interviewer ELSE v.checker END
        FROM told t WHERE t.visit = v.id RETURNING v.id
    ) SELECT count(*) INTO changed FROM given;
    RETURN changed;
END $$;

REVOKE ALL ON FUNCTION office.fieldwork_who, office.fieldwork_visits_in, office.fieldwork_people, office.fieldwork_enlist,
    office.fieldwork_make, office.fieldwork_size, office.fieldwork_move, office.fieldwork_barred, office.fieldwork_assign
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.fieldwork_make, office.fieldwork_size, office.fieldwork_move, office.fieldwork_barred,
    office.fieldwork_assign TO martebe_office;
