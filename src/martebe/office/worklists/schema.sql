-- Who stands behind a number, and the worklists made of them. All tables with persons are read and written by the
-- functions here alone; pages get numbers of items, and a person only by a look.

DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['placed', 'counted', 'group', 'list', 'item', 'change'] LOOP
        EXECUTE format('ALTER TABLE office.worklists_%s ENABLE ROW LEVEL SECURITY', each);
    END LOOP;
END $$;
GRANT SELECT ON office.worklists_run TO martebe_office;

-- --- who may ----------------------------------------------------------------------------------------------------------

-- An active officer whose role may do an act, for a purpose if one is named. No row: may not.
CREATE OR REPLACE FUNCTION office.worklists_who(p_actor text, p_act text, p_purpose text)
RETURNS TABLE (officer bigint, role text, territory integer, everywhere boolean, own bigint) LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT split_part(p_actor, ':', 2)::bigint, w.role, w.territory, w.everywhere, w.own
        FROM office.access_who(p_actor) w
        WHERE p_actor LIKE 'officer:%' AND EXISTS (
            SELECT FROM office.access_rule r
            WHERE r.act = p_act AND r.role = w.role AND r.purpose = coalesce(p_purpose, r.purpose));
END $$;

-- --- the people behind a number ---------------------------------------------------------------------------------------

-- The condition that a cell sets on rows called p: a column and its values at a time, all of them quoted here. Keys that
-- are no columns: settlement, as the first and last code; out, those left out for any reason; group, by a table beside.
CREATE OR REPLACE FUNCTION office.worklists_where(p_asked jsonb) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    each record; said text[] := ARRAY['true'];
BEGIN
    FOR each IN SELECT key, value, ARRAY(SELECT jsonb_array_elements_text(value)) AS told FROM jsonb_each(p_asked) LOOP
        said := said || CASE
            WHEN each.key = 'settlement' THEN
                format('p.settlement BETWEEN %s AND %s', each.told[1]::integer, each.told[2]::integer)
            WHEN each.key = 'out' THEN 'p.excluded IS NOT NULL'
            WHEN each.key = 'group' THEN format(
                'EXISTS (SELECT FROM office.worklists_group g WHERE g.name = %L AND g.person = p.person)', each.told[1])
            WHEN each.key NOT IN ('region', 'district', 'age_from', 'urban', 'headline', 'sex', 'last', 'evidence',
                                  'channel', 'excluded') THEN NULL
            WHEN each.value = '[null]' THEN format('p.%I IS NULL', each.key)
            WHEN each.key IN ('region', 'district', 'age_from') THEN format('p.%I = %s', each.key, each.told[1]::integer)
            WHEN each.key = 'urban' THEN format('p.urban = %L::boolean', each.told[1])
            ELSE format('p.%I = ANY (%L::text[])', each.key, each.told)
        END;
    END LOOP;
    IF array_position(said, NULL) IS NOT NULL THEN
        RAISE EXCEPTION 'A cell asks for a column that is not counted by.' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN array_to_string(said, ' AND ');
END $$;

-- Whether an officer may count as narrowly as that. Whoever is in a settlement or with an employer and is told by more
-- than a status is soon somebody whom one knows: that is counted for those who answer for the territory, and nobody else.
CREATE OR REPLACE FUNCTION office.worklists_may_count(p_actor text, p_asked jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    who record; lowest integer := p_asked -> 'settlement' ->> 0; highest integer := p_asked -> 'settlement' ->> 1;
BEGIN
    IF p_actor LIKE 'system:%' THEN
        RETURN true;
    END IF;
    SELECT * INTO who FROM office.worklists_who(p_actor, 'worklists.cell', NULL);
    IF who.officer IS NULL OR NOT (CASE
        WHEN lowest IS NOT NULL THEN p_asked - ARRAY['settlement', 'headline'] <> '{}'
        WHEN p_asked -> 'group' ->> 0 LIKE 'employer:%' THEN p_asked - ARRAY['group', 'region', 'district'] <> '{}'
        ELSE false END)
    THEN
        RETURN who.officer IS NOT NULL;
    ELSIF lowest IS NULL THEN
        RETURN coalesce(who.territory::text IN (p_asked -> 'region' ->> 0, p_asked -> 'district' ->> 0), false);
    END IF;
    RETURN EXISTS (SELECT FROM office.worklists_placed p
                   WHERE who.territory IN (p.region, p.district) AND p.settlement BETWEEN lowest AND highest);
END $$;

-- How many persons of the latest run a cell counts; null: not for this officer. Only settlements and groups are counted
-- person by person.
DROP FUNCTION IF EXISTS office.worklists_count(jsonb);
CREATE OR REPLACE FUNCTION office.worklists_count(p_actor text, p_asked jsonb) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found bigint;
BEGIN
    IF NOT office.worklists_may_count(p_actor, p_asked) THEN
        RETURN NULL;
    ELSIF p_asked ? 'group' THEN
        EXECUTE format('SELECT count(*) FROM office.worklists_group m JOIN office.worklists_placed p USING (person)
            WHERE m.name = %L AND %s', p_asked -> 'group' ->> 0, office.worklists_where(p_asked - 'group')) INTO found;
    ELSIF p_asked ? 'settlement' THEN
        EXECUTE 'SELECT count(*) FROM office.worklists_placed p WHERE ' || office.worklists_where(p_asked) INTO found;
    ELSE
        EXECUTE 'SELECT coalesce(sum(persons), 0) FROM office.worklists_counted p WHERE '
            || office.worklists_where(p_asked) INTO found;
    END IF;
    RETURN found;
END $$;

-- --- whose items ----------------------------------------------------------------------------------------------------

-- The items that an officer may read: those of their own, and, for who assigns, all of the territory.
CREATE OR REPLACE FUNCTION office.worklists_readable(p_actor text) RETURNS SETOF office.worklists_item
LANGUAGE plpgsql STABLE AS $$
DECLARE
    worker record; head record;
BEGIN
    SELECT * INTO worker FROM office.worklists_who(p_actor, 'worklists.mine', NULL);
    SELECT * INTO head FROM office.worklists_who(p_actor, 'worklists.assign', NULL);
    RETURN QUERY SELECT i.* FROM office.worklists_item i
        WHERE i.officer = worker.officer OR head.territory IN (i.district, i.region);
END $$;

-- --- making -----------------------------------------------------------------------------------------------------------

-- Make a worklist of at most so many persons of a cell, within the maker's own territory, whoever else is in the cell:
-- who still lives there, is not of the maker's family, and is on no other open list of the purpose. p_order: by
-- settlement, or by chance. Returns its number; 0 where nobody is left; null where it is not allowed or a day's persons
-- are used up. The trail names everybody.
CREATE OR REPLACE FUNCTION office.worklists_make(
    p_actor text, p_asked jsonb, p_cell text, p_title text, p_purpose text, p_most integer, p_order text, p_ends_on date,
    p_at timestamptz
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; run record; today bigint; allowed bigint; made bigint; chosen bigint[]; family bigint[]; refused text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('worklists.make', 0)); -- two at once would not see each other's
    SELECT * INTO who FROM office.worklists_who(p_actor, 'worklists.make', p_purpose);
    SELECT * INTO run FROM office.worklists_run;
    SELECT coalesce(sum(l.persons), 0) INTO today FROM office.worklists_list l
        WHERE l.made_by = who.officer AND l.made_at > p_at - interval '1 day';
    SELECT c.worklist_persons_per_day - today INTO allowed FROM office.access_cap c;
    refused := CASE
        WHEN who.territory IS NULL OR run.name IS NULL OR p_most < 1 OR p_ends_on < office.access_day(p_at) THEN 'rule'
        WHEN p_most > allowed THEN 'limit'
    END;
    IF refused IS NOT NULL THEN
        PERFORM office.access_note(p_at, p_actor, coalesce(who.role, ''), who.territory, 'worklists.make', p_purpose,
                                   NULL, jsonb_build_object('refused', refused));
    END IF;
    IF refused = 'limit' THEN
        PERFORM office.access_raise(p_at, refused, p_actor, 'worklists.make', NULL);
    END IF;
    IF refused IS NOT NULL THEN
        RETURN NULL;
    END IF;
    family := office.access_family(who.own);
    EXECUTE format($q$
        SELECT array_agg(person) FROM (
            SELECT p.person FROM office.worklists_placed p JOIN now.residents r ON r.person = p.person
            WHERE %s AND %s = $1 AND $1 IN (r.district, r.region) AND p.person <> ALL ($2)
                AND NOT EXISTS (
                    SELECT FROM office.worklists_item i JOIN office.worklists_list l ON l.id = i.list
                    WHERE i.person = p.person AND i.result IS NULL AND l.purpose = $3 AND l.ends_on >= $4)
            ORDER BY %s p.person LIMIT $5) chosen
        $q$, office.worklists_where(p_asked),
        CASE WHEN who.territory % 10000000 = 0 THEN 'p.region' ELSE 'p.district' END,
        CASE p_order WHEN 'chance' THEN 'md5(p.person::text),' ELSE 'p.district, p.settlement NULLS LAST,' END)
        INTO chosen USING who.territory, family, p_purpose, office.access_day(p_at), p_most;
    IF chosen IS NULL THEN
        RETURN 0;
    END IF;
    INSERT INTO office.worklists_list
        (title, purpose, cell, run, run_day, territory, made_by, made_at, ends_on, persons)
        VALUES (p_title, p_purpose, p_cell, run.name, run.day, who.territory, who.officer, p_at, p_ends_on,
                cardinality(chosen)) RETURNING id INTO made;
    INSERT INTO office.worklists_item (list, nth, person, region, district, settlement, headline)
        SELECT made, c.nth, p.person, r.region, r.district, p.settlement, p.headline
        FROM unnest(chosen) WITH ORDINALITY c (person, nth)
        JOIN office.worklists_placed p ON p.person = c.person JOIN now.residents r ON r.person = c.person;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'worklists.make', p_purpose, chosen,
                               jsonb_build_object('job', made, 'rows', cardinality(chosen)));
    RETURN made;
END $$;

-- --- working ----------------------------------------------------------------------------------------------------------

-- Every change of an item is kept, whoever makes it.
CREATE OR REPLACE FUNCTION office.worklists_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO office.worklists_change (item, at, actor, state, officer, round, route, result, step, due)
        VALUES (NEW.id, NEW.changed_at, NEW.changed_by, NEW.state, NEW.officer, NEW.round, NEW.route, NEW.result,
                NEW.step, NEW.due);
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER worklists_item_is_kept
    AFTER UPDATE OF officer, round, route, reached, result, step, due ON office.worklists_item
    FOR EACH ROW EXECUTE FUNCTION office.worklists_keep();

-- The worklists with items that an officer may read, and how many of these are in which state.
CREATE OR REPLACE FUNCTION office.worklists_lists(p_actor text, p_list bigint)
RETURNS TABLE (id bigint, title text, purpose text, cell text, run text, run_day date, territory integer, made_by bigint,
               made_at timestamptz, ends_on date, persons bigint, states jsonb, found bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH counted AS (
        SELECT i.list, i.state, count(*) AS persons, count(i.found_headline) AS found
        FROM office.worklists_readable(p_actor) i WHERE p_list IS NULL OR i.list = p_list GROUP BY i.list, i.state
    )
    SELECT l.id, l.title, l.purpose, l.cell, l.run, l.run_day, l.territory, l.made_by, l.made_at, l.ends_on,
        sum(c.persons)::bigint, jsonb_object_agg(c.state, c.persons), sum(c.found)::bigint
    FROM counted c JOIN office.worklists_list l ON l.id = c.list GROUP BY l.id ORDER BY l.id DESC LIMIT 200;
$$;

-- A page of items without their persons. p_list null: all lists; p_officer: a number, 0 for whoever has none; p_due: with
-- something to do up to that day; p_after: the place of the last one shown.
CREATE OR REPLACE FUNCTION office.worklists_items(
    p_actor text, p_list bigint, p_mine boolean, p_state text, p_officer bigint, p_place integer, p_due date,
    p_item bigint, p_after bigint, p_limit integer
) RETURNS TABLE (id bigint, list bigint, nth integer, district integer, settlement integer, state text, officer bigint,
                 round bigint, route text, result text, step text, due date, changed_at timestamptz,
                 found_headline text, found_evidence text, found_on date, title text, ends_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT i.id, i.list, i.nth, i.district, i.settlement, i.state, i.officer, i.round, i.route, i.result, i.step, i.due,
        i.changed_at, i.found_headline, i.found_evidence, i.found_on, l.title, l.ends_on
    FROM office.worklists_readable(p_actor) i JOIN office.worklists_list l ON l.id = i.list
    WHERE (p_list IS NULL OR i.list = p_list)
        AND (p_item IS NULL OR i.id = p_item)
        AND (NOT p_mine OR 'officer:' || i.officer = p_actor)
        AND (p_state IS NULL OR i.state = p_state)
        AND (p_officer IS NULL OR coalesce(i.officer, 0) = p_officer)
        AND (p_place IS NULL OR p_place IN (i.district, i.settlement))
        AND (p_due IS NULL OR i.result IS NULL AND coalesce(i.due, p_due) <= p_due)
        AND (p_after IS NULL OR (i.list, i.nth) > (SELECT a.list, a.nth FROM office.worklists_item a WHERE a.id = p_after))
    ORDER BY i.list, i.nth LIMIT p_limit;
$$;

-- Who or which round has items now, and nobody where both are null. The officer must work in the items' territory. Of an
-- item that has its result nothing changes. Returns how many were assigned.
CREATE OR REPLACE FUNCTION office.worklists_assign(
    p_actor text, p_items bigint[], p_officer bigint, p_round bigint, p_at timestamptz
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; worker record; assigned bigint;
BEGIN
    SELECT * INTO who FROM office.worklists_who(p_actor, 'worklists.assign', NULL);
    SELECT * INTO worker FROM office.worklists_who('officer:' || p_officer, 'worklists.mine', NULL);
    IF who.officer IS NULL OR p_officer IS NOT NULL AND worker.officer IS NULL THEN
        RETURN 0;
    END IF;
    UPDATE office.worklists_item i SET officer = p_officer, round = p_round, changed_by = p_actor, changed_at = p_at
        FROM office.worklists_list l
        WHERE i.id = ANY (p_items) AND l.id = i.list AND l.ends_on >= office.access_day(p_at)
            AND who.territory IN (i.district, i.region) AND i.result IS NULL
            AND (p_officer IS NULL OR worker.everywhere OR worker.territory IN (i.district, i.region));
    GET DIAGNOSTICS assigned = ROW_COUNT;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'worklists.assign', 'formalization', NULL,
                               jsonb_build_object('rows', assigned));
    RETURN assigned;
END $$;

-- Write down what was done with items: by which route, whether the person was reached, the result, or the next step and
-- its day. The trail names the persons. Returns how many were changed.
CREATE OR REPLACE FUNCTION office.worklists_note(
    p_actor text, p_items bigint[], p_route text, p_reached boolean, p_result text, p_step text, p_due date,
    p_at timestamptz
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; persons bigint[]; noted bigint; meant text;
BEGIN
    SELECT * INTO who FROM office.worklists_who(p_actor, 'worklists.note', NULL);
    IF who.officer IS NULL THEN
        RETURN 0;
    END IF;
    WITH changed AS (
        UPDATE office.worklists_item i SET route = coalesce(p_route, i.route), reached = p_reached, result = p_result,
            step = p_step, due = p_due, changed_by = p_actor, changed_at = p_at
        FROM office.worklists_list l
        WHERE l.id = i.list AND l.ends_on >= office.access_day(p_at)
            AND i.id IN (SELECT r.id FROM office.worklists_readable(p_actor) r WHERE r.id = ANY (p_items))
        RETURNING i.person, l.purpose
    ) SELECT array_agg(person), count(*), min(purpose) INTO persons, noted, meant FROM changed;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'worklists.note', coalesce(meant, ''), persons,
                               jsonb_build_object('rows', noted));
    RETURN noted;
END $$;

-- What was done with an item, the latest first.
CREATE OR REPLACE FUNCTION office.worklists_history(p_actor text, p_item bigint)
RETURNS TABLE (at timestamptz, actor text, state text, officer bigint, round bigint, route text, result text, step text,
               due date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.at, c.actor, c.state, c.officer, c.round, c.route, c.result, c.step, c.due
    FROM office.worklists_readable(p_actor) i JOIN office.worklists_change c ON c.item = i.id
    WHERE i.id = p_item ORDER BY c.id DESC LIMIT 100;
$$;

-- Look at the person of an item without knowing who that is; an item that is not there is a look at nobody, so that both
-- get the same answer.
CREATE OR REPLACE FUNCTION office.worklists_look(p_actor text, p_item bigint, p_at timestamptz)
RETURNS TABLE (person bigint, district integer, region integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    named bigint; meant text;
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    SELECT i.person, l.purpose INTO named, meant
        FROM office.worklists_readable(p_actor) i JOIN office.worklists_list l ON l.id = i.list
        WHERE i.id = p_item AND l.ends_on >= office.access_day(p_at);
    RETURN QUERY SELECT * FROM office.open_look(
        p_actor, coalesce(named, 0), coalesce(meant, 'formalization'), 'worklists.open', p_at);
END $$;

-- --- what follows by itself -------------------------------------------------------------------------------------------

-- Say on items of open lists who holds another status in the latest run than when the list was made, by what evidence,
-- and since which run it is so; called by publishing. A register may bear out later what was only declared at first.
CREATE OR REPLACE FUNCTION office.worklists_follow() RETURNS void LANGUAGE sql AS $$
    UPDATE office.worklists_item i
    SET found_headline = nullif(p.headline, i.headline),
        found_evidence = CASE WHEN p.headline <> i.headline THEN p.evidence END,
        found_on = CASE WHEN p.headline <> i.headline THEN r.day END
    FROM office.worklists_placed p, office.worklists_run r
    WHERE p.person = i.person
        AND (nullif(p.headline, i.headline), CASE WHEN p.headline <> i.headline THEN p.evidence END)
            IS DISTINCT FROM (i.found_headline, i.found_evidence);
$$;

-- Who was on a list that has ended is kept in the trail alone; what was done with how many stays.
CREATE OR REPLACE FUNCTION office.worklists_forget(p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE office.worklists_item i SET person = NULL FROM office.worklists_list l
    WHERE l.id = i.list AND l.ends_on < office.access_day(p_at) AND i.person IS NOT NULL;
$$;

REVOKE ALL ON FUNCTION office.worklists_where, office.worklists_may_count, office.worklists_count, office.worklists_who,
    office.worklists_readable, office.worklists_make, office.worklists_keep, office.worklists_lists,
    office.worklists_items, office.worklists_assign,
    office.worklists_note, office.worklists_history, office.worklists_look, office.worklists_follow,
    office.worklists_forget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.worklists_where, office.worklists_count, office.worklists_make, office.worklists_lists, office.worklists_items,
    office.worklists_assign, office.worklists_note, office.worklists_history, office.worklists_look,
    office.worklists_forget TO martebe_office;
