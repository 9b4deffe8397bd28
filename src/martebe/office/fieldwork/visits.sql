-- What goes on at the doors: whom an interviewer sees, on paper, on a telephone and on a page, and what they bring back.

-- Look at the people of one household on one's own list: each is a look of its own, all are in reach. No rows: refused.
CREATE OR REPLACE FUNCTION office.fieldwork_open(p_actor text, p_visit bigint, p_at timestamptz) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked record; who record; each bigint; seen bigint; reach bigint[] := '{}';
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    SELECT v.*, r.state INTO asked FROM office.fieldwork_visit v JOIN office.fieldwork_round r ON r.id = v.round
        WHERE v.id = p_visit;
    SELECT * INTO who FROM office.fieldwork_who(p_actor, 'fieldwork.visit', asked.district);
    IF who.officer IS NULL OR asked.state IS DISTINCT FROM 'running'
        OR NOT coalesce(who.officer IN (asked.interviewer, asked.checker), false) THEN
        PERFORM office.open_look(p_actor, 0, 'round', 'fieldwork.visit', p_at); -- at nobody: refused, and written down
        RETURN;
    END IF;
    FOR each IN SELECT m.person FROM office.fieldwork_member m WHERE m.visit = p_visit ORDER BY m.id LOOP
        SELECT l.person INTO seen FROM office.open_look(p_actor, each, 'round', 'fieldwork.visit', p_at) l;
        IF seen IS NOT NULL THEN
            reach := reach || current_setting('martebe.reach')::bigint[];
            RETURN NEXT seen;
        END IF;
    END LOOP;
    PERFORM set_config('martebe.reach', reach::text, true);
END $$;

-- Persons on paper and on telephones count as they are handed out, for a day, by the limit of the purpose.
CREATE OR REPLACE FUNCTION office.fieldwork_spent(p_actor text, p_persons bigint[], p_act text, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    handed bigint;
BEGIN
    SELECT count(DISTINCT p) INTO handed FROM (
        SELECT unnest(e.persons) AS p FROM office.trail_entry e
            WHERE e.actor = p_actor AND e.act IN ('fieldwork.sheet', 'fieldwork.telephone')
                AND e.at > p_at - interval '1 day' AND e.at <= p_at
        UNION ALL SELECT unnest(p_persons)) all_of_them;
    IF handed <= (SELECT per_day FROM office.access_purpose WHERE purpose = 'round') THEN
        RETURN false;
    END IF;
    PERFORM office.access_raise(p_at, 'limit', p_actor, p_act, NULL);
    RETURN true;
END $$;

-- The people whom an interviewer still has to visit, household by household, so many households from the p_after'th on;
-- nobody of their own family.
CREATE OR REPLACE FUNCTION office.fieldwork_to_visit(p_round bigint, p_officer bigint, p_after integer, p_most integer)
RETURNS TABLE (visit bigint, nth integer, district integer, settlement integer, member bigint, person bigint)
LANGUAGE sql STABLE AS $$
    SELECT v.id, v.nth, v.district, v.settlement, m.id, m.person
    FROM (SELECT * FROM office.fieldwork_visit v
          WHERE v.round = p_round AND v.nth > p_after AND p_officer IN (v.interviewer, v.checker)
              AND CASE WHEN v.interviewer = p_officer THEN v.outcome IS NULL OR (v.outcome = 'nobody_home' AND v.tries < 3)
                  ELSE v.outcome = 'interviewed' AND v.verdict IS NULL END
          ORDER BY v.nth LIMIT p_most) v
        JOIN office.fieldwork_member m ON m.visit = v.id
    WHERE NOT coalesce(m.person = ANY ((
        SELECT office.access_family(o.person) FROM office.access_own o WHERE o.officer = p_officer)::bigint[]), false)
    ORDER BY v.nth, m.id;
$$;

-- A sheet of an interviewer, for themselves or for who leads the round: everybody on it is named in the trail and in
-- reach. No rows: not allowed, nothing to visit, or too many persons for a day.
CREATE OR REPLACE FUNCTION office.fieldwork_print(
    p_actor text, p_round bigint, p_officer bigint, p_after integer, p_most integer, p_at timestamptz
) RETURNS TABLE (sheet bigint, visit bigint, nth integer, district integer, settlement integer, person bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked office.fieldwork_round; who record; family bigint[]; people bigint[]; made bigint;
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    SELECT * INTO asked FROM office.fieldwork_round r WHERE r.id = p_round AND r.state = 'running';
    SELECT * INTO who FROM office.fieldwork_who(p_actor, 'fieldwork.sheet',
        CASE WHEN p_actor = 'officer:' || p_officer
            THEN (SELECT o.territory FROM office.access_officer o WHERE o.id = p_officer) ELSE asked.place END);
    IF asked.id IS NULL OR who.officer IS NULL
        OR (who.officer <> p_officer AND NOT EXISTS (SELECT FROM office.fieldwork_who(p_actor, 'fieldwork.plan', asked.place))) THEN
        RETURN;
    END IF;
    family := office.access_family(who.own);
    people := ARRAY(SELECT t.person FROM office.fieldwork_to_visit(p_round, p_officer, p_after, p_most) t
                    WHERE t.person <> ALL (family));
    IF cardinality(people) = 0 OR office.fieldwork_spent(p_actor, people, 'fieldwork.sheet', p_at) THEN
        RETURN;
    END IF;
    INSERT INTO office.fieldwork_sheet (round, interviewer, printed_by, at) VALUES (p_round, p_officer, who.officer, p_at)
        RETURNING id INTO made;
    PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'fieldwork.sheet', 'round', people,
                               jsonb_build_object('job', made, 'rows', cardinality(people)));
    PERFORM set_config('martebe.reach', people::text, true);
    RETURN QUERY SELECT made, t.visit, t.nth, t.district, t.settlement, t.person
        FROM office.fieldwork_to_visit(p_round, p_officer, p_after, p_most) t WHERE t.person = ANY (people);
END $$;

-- What ODK Collect shows to choose from: a key of this room for each person, never their number. The text itself only
-- where it is handed out, which the trail says; else its digest, by which a telephone knows whether it has changed.
CREATE OR REPLACE FUNCTION office.fieldwork_telephone(p_actor text, p_nobody text, p_hand_out boolean, p_at timestamptz)
RETURNS TABLE (listed text, digest text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; people bigint[]; lines text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    SELECT w.*, w.territory AS place INTO who FROM office.access_who(p_actor) w;
    SELECT array_agg(t.person), string_agg(format(E'"%s","%s"\n', t.member,
            replace(format('№ %s · %s', t.nth, coalesce(nullif(concat_ws(' ', n.surname, n.given_name), ''), '—')
                || coalesce(', ' || extract(year FROM p.birth_date), '')), '"', '""')), '' ORDER BY t.nth, t.member)
        INTO people, lines
        FROM office.fieldwork_round r,
            office.fieldwork_to_visit(r.id, split_part(p_actor, ':', 2)::bigint, 0, 200) t
            LEFT JOIN now.residents p ON p.person = t.person
            LEFT JOIN now.names n ON n.person = t.person
        WHERE r.state = 'running'
            AND EXISTS (SELECT FROM office.fieldwork_who(p_actor, 'fieldwork.telephone', t.district));
    lines := format(E'"name","label"\n"none","%s"\n', replace(p_nobody, '"', '""')) || coalesce(lines, '');
    IF p_hand_out AND people IS NOT NULL THEN
        IF office.fieldwork_spent(p_actor, people, 'fieldwork.telephone', p_at) THEN
            RETURN;
        END IF;
        PERFORM office.access_note(p_at, p_actor, who.role, who.territory, 'fieldwork.telephone', 'round', people,
                                   jsonb_build_object('rows', cardinality(people)));
    END IF;
    RETURN QUERY SELECT CASE WHEN p_hand_out THEN lines END, md5(convert_to(lines, 'UTF8'));
END $$;

-- Whom a key means, to the one whose list it is on; null: nobody.
CREATE OR REPLACE FUNCTION office.fieldwork_listed(p_interviewer text, p_key text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT m.person FROM office.fieldwork_member m JOIN office.fieldwork_visit v ON v.id = m.visit
    WHERE m.id = CASE WHEN p_key ~ '^[0-9]{1,15}$' THEN p_key::bigint END
        AND p_interviewer IN ('officer:' || v.interviewer, 'officer:' || v.checker);
$$;

-- Write down a visit. Says 'noted', or why not: 'refused', 'day' (outside the round, ahead, or before the last one),
-- 'same_day' (nobody home twice on a day counts once), 'done'. Who leads the round may set right what is done.
CREATE OR REPLACE FUNCTION office.fieldwork_note(
    p_actor text, p_visit bigint, p_day date, p_part text, p_outcome text, p_at timestamptz
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked record; me record; leads boolean;
BEGIN
    SELECT v.*, r.state, r.place, r.since INTO asked
        FROM office.fieldwork_visit v JOIN office.fieldwork_round r ON r.id = v.round WHERE v.id = p_visit FOR UPDATE OF v;
    SELECT * INTO me FROM office.fieldwork_who(p_actor, 'fieldwork.note', asked.district);
    leads := EXISTS (SELECT FROM office.fieldwork_who(p_actor, 'fieldwork.plan', asked.place));
    IF me.officer IS NULL OR asked.state <> 'running' OR NOT (leads OR coalesce(asked.interviewer = me.officer, false)) THEN
        RETURN 'refused';
    ELSIF NOT leads AND asked.outcome <> 'nobody_home' THEN
        RETURN 'done';
    ELSIF p_day < asked.since OR p_day > office.access_day(p_at) OR p_day < asked.last_day THEN
        RETURN 'day';
    ELSIF p_outcome = 'nobody_home' AND asked.outcome = 'nobody_home' AND p_day = asked.last_day THEN
        RETURN 'same_day';
    END IF;
    INSERT INTO office.fieldwork_attempt (visit, interviewer, day, part, outcome, noted_by, noted_at)
        VALUES (p_visit, asked.interviewer, p_day, p_part, p_outcome, me.officer, p_at);
    UPDATE office.fieldwork_visit SET tries = tries + 1, outcome = p_outcome, last_day = p_day WHERE id = p_visit;
    RETURN 'noted';
END $$;

-- Write down what a second visit found. Says 'noted' or 'refused': only its visitor may, and once.
CREATE OR REPLACE FUNCTION office.fieldwork_check(p_actor text, p_visit bigint, p_verdict text, p_at timestamptz)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE office.fieldwork_visit v SET verdict = p_verdict, checked_on = office.access_day(p_at)
        FROM office.fieldwork_round r
        WHERE v.id = p_visit AND r.id = v.round AND r.state = 'running' AND 'officer:' || v.checker = p_actor
            AND EXISTS (SELECT FROM office.fieldwork_who(p_actor, 'fieldwork.note', v.district)) AND v.outcome = 'interviewed' AND v.verdict IS NULL;
    RETURN CASE WHEN FOUND THEN 'noted' ELSE 'refused' END;
END $$;

-- A form that came in about somebody on a list: the visit it was filled in on is made, or, by the visitor of the sample,
-- checked against the first form. Called by the room of forms for a form it has just kept; says which visit, or null.
CREATE OR REPLACE FUNCTION office.fieldwork_form_came(
    p_submission bigint, p_person bigint, p_key text, p_outcome text, p_ended timestamptz, p_part text,
    p_latitude real, p_longitude real, p_answer text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    came record; made record; officer bigint; first text;
BEGIN
    SELECT s.* INTO came FROM office.rounds_submission s WHERE s.id = p_submission AND s.interviewer LIKE 'officer:%';
    officer := split_part(came.interviewer, ':', 2)::bigint;
    SELECT v.* INTO made FROM office.fieldwork_member m JOIN office.fieldwork_visit v ON v.id = m.visit
        JOIN office.fieldwork_round r ON r.id = v.round
        WHERE r.state = 'running' AND office.fieldwork_visits_in(officer, v.district) AND CASE
            WHEN p_key ~ '^[0-9]{1,15}$' THEN m.id = p_key::bigint AND officer IN (v.interviewer, v.checker)
            ELSE m.person = ANY (office.access_numbers(ARRAY[p_person])) END
        ORDER BY r.id DESC LIMIT 1 FOR UPDATE OF v;
    IF made.id IS NULL THEN
        RETURN NULL;
    END IF;
    IF made.checker = officer AND made.outcome = 'interviewed' THEN
        SELECT f.answer INTO first FROM office.fieldwork_form f
            WHERE f.visit = made.id AND f.interviewer <> officer ORDER BY f.submission LIMIT 1;
        UPDATE office.fieldwork_visit SET checked_on = office.access_day(p_ended), verdict =
            CASE WHEN p_outcome <> 'interviewed' THEN NULL WHEN p_answer IS NOT DISTINCT FROM first THEN 'agrees'
                ELSE 'differs' END
            WHERE id = made.id AND verdict IS NULL;
    ELSIF coalesce(made.outcome = 'nobody_home', true)
        AND NOT (p_outcome = 'nobody_home' AND coalesce(made.last_day >= office.access_day(p_ended), false)) THEN
        INSERT INTO office.fieldwork_attempt (visit, interviewer, day, part, outcome, noted_by, noted_at, submission)
            VALUES (made.id, officer, office.access_day(p_ended), p_part, p_outcome, officer, came.received_at, p_submission);
        UPDATE office.fieldwork_visit SET tries = tries + 1, outcome = p_outcome, last_day = office.access_day(p_ended)
            WHERE id = made.id;
    END IF;
    INSERT INTO office.fieldwork_form (submission, visit, interviewer, ended_at, seconds, latitude, longitude, answer)
        SELECT p_submission, made.id, officer, p_ended, came.seconds, p_latitude, p_longitude, p_answer
        WHERE p_outcome = 'interviewed';
    RETURN made.id;
END $$;

-- The forms of a round as far as quality asks: nothing of a person, nothing of the household; for who leads it.
CREATE OR REPLACE FUNCTION office.fieldwork_forms(p_actor text, p_round bigint)
RETURNS TABLE (interviewer bigint, settlement integer, ended_at timestamptz, seconds integer, latitude real, longitude real, answer text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT f.interviewer, v.settlement, f.ended_at, f.seconds, f.latitude, f.longitude, f.answer
    FROM office.fieldwork_round r, office.fieldwork_who(p_actor, 'fieldwork.quality', r.place) me,
        office.fieldwork_visit v, office.fieldwork_form f
    WHERE r.id = p_round AND v.round = r.id AND f.visit = v.id AND me.officer IS NOT NULL
    ORDER BY f.interviewer, f.ended_at;
$$;

REVOKE ALL ON FUNCTION office.fieldwork_open, office.fieldwork_spent, office.fieldwork_to_visit, office.fieldwork_print,
    office.fieldwork_telephone, office.fieldwork_listed, office.fieldwork_note, office.fieldwork_check,
    office.fieldwork_form_came, office.fieldwork_forms FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.fieldwork_open, office.fieldwork_print, office.fieldwork_telephone,
    office.fieldwork_listed, office.fieldwork_note, office.fieldwork_check, office.fieldwork_form_came,
    office.fieldwork_forms TO martebe_office;
