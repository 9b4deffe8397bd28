-- What a form says of a person is read within a look at them; one that names nobody readable, by two functions only.
DO $$
DECLARE each text;
BEGIN
    FOREACH each IN ARRAY ARRAY['rounds_answer', 'rounds_attachment'] LOOP
        EXECUTE format('ALTER TABLE office.%I ENABLE ROW LEVEL SECURITY', each);
        EXECUTE format('ALTER TABLE office.%I FORCE ROW LEVEL SECURITY', each);
        EXECUTE format('DROP POLICY IF EXISTS within_reach ON office.%I', each);
        EXECUTE format('CREATE POLICY within_reach ON office.%I FOR SELECT TO martebe_office
            USING (person = ANY (current_setting(''martebe.reach'')::bigint[]))', each);
        EXECUTE format('DROP POLICY IF EXISTS taken_in ON office.%I', each);
        EXECUTE format('CREATE POLICY taken_in ON office.%I FOR INSERT TO martebe_office
            WITH CHECK (person IS NULL OR person = ANY (current_setting(''martebe.reach'')::bigint[]))', each);
        EXECUTE format('DROP POLICY IF EXISTS for_functions ON office.%I', each);
        EXECUTE format('CREATE POLICY for_functions ON office.%I FOR SELECT TO CURRENT_USER USING (true)', each);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON office.rounds_form, office.rounds_submission, office.rounds_answer, office.rounds_attachment,
    office.rounds_verdict TO martebe_office;
GRANT UPDATE (verdict, at) ON office.rounds_verdict TO martebe_office;
GRANT UPDATE (retired_on) ON office.rounds_form TO martebe_office;
GRANT UPDATE (outcome, reason, flags, declaration) ON office.rounds_submission TO martebe_office;

-- Look at the person of a form without knowing who that is: nothing where the look is refused or nobody is named.
CREATE OR REPLACE FUNCTION office.rounds_look(p_actor text, p_submission bigint, p_act text, p_at timestamptz)
RETURNS TABLE (person bigint, district integer, region integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE named bigint;
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    SELECT a.person INTO named FROM office.rounds_answer a WHERE a.submission = p_submission;
    RETURN QUERY SELECT * FROM office.open_look(p_actor, coalesce(named, 0), 'round', p_act, p_at);
END $$;

-- The raw form of one that is set apart, for whoever heads the territory it came from; the trail says that it was read.
CREATE OR REPLACE FUNCTION office.rounds_set_apart(p_actor text, p_submission bigint, p_territories integer[], p_at timestamptz)
RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE who record; raw bytea; named bigint;
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    SELECT * INTO who FROM office.access_who(p_actor);
    SELECT a.xml, a.person INTO raw, named FROM office.rounds_answer a
        JOIN office.rounds_submission s ON s.id = a.submission
        WHERE s.id = p_submission AND s.outcome = 'quarantined'
            AND (who.territory IS NULL OR s.territory = ANY (p_territories))
            AND NOT coalesce(a.person = ANY (office.access_family(who.own)), false);
    IF raw IS NULL OR NOT EXISTS (
        SELECT FROM office.access_rule WHERE act = 'rounds.decide' AND role = who.role AND purpose = 'round') THEN
        RETURN NULL;
    END IF;
    INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, person, detail)
        VALUES (p_at, p_actor, who.role, who.territory, 'rounds.decide', 'round', named, '{}');
    RETURN raw;
END $$;

-- Whether a number is an officer's own or of their family: who must not take its form, nor decide on it.
CREATE OR REPLACE FUNCTION office.rounds_of_family(p_actor text, p_person bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(bool_or(p_person = ANY (office.access_family(w.own))), false) FROM office.access_who(p_actor) w;
$$;

-- How many different humans have said what of a form that is set apart: two accounts of one person are one.
CREATE OR REPLACE FUNCTION office.rounds_said(p_submission bigint) RETURNS TABLE (verdict text, humans bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT v.verdict, count(DISTINCT coalesce(o.person::text, v.officer))
    FROM office.rounds_verdict v LEFT JOIN office.access_own o ON 'officer:' || o.officer = v.officer
    WHERE v.submission = p_submission GROUP BY v.verdict;
$$;

REVOKE ALL ON FUNCTION office.rounds_of_family, office.rounds_said FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.rounds_of_family, office.rounds_said TO martebe_office;
REVOKE ALL ON FUNCTION office.rounds_look(text, bigint, text, timestamptz),
    office.rounds_set_apart(text, bigint, integer[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.rounds_look(text, bigint, text, timestamptz),
    office.rounds_set_apart(text, bigint, integer[], timestamptz) TO martebe_office;
