-- Employers in the database. Whom a finding or an action is about, and who a sole entrepreneur is, the pages cannot
-- read; what an action brought about they cannot write.
GRANT SELECT ON office.employers_run, office.employers_employer, office.employers_finding, office.employers_count,
    office.employers_lapse, office.employers_action, office.employers_step TO martebe_office;
GRANT INSERT ON office.employers_step TO martebe_office;
GRANT UPDATE (assigned, due, state, letter, letter_on, visited_on, closed_on, outcome) ON office.employers_action
    TO martebe_office;
GRANT USAGE ON SEQUENCE office.employers_step_id_seq TO martebe_office;
CREATE SEQUENCE IF NOT EXISTS office.employers_letter;
GRANT USAGE ON SEQUENCE office.employers_letter TO martebe_office;

-- The steps of an action; employers/states.py has the same.
CREATE OR REPLACE FUNCTION office.employers_next(before text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE before
        WHEN 'open' THEN ARRAY['letter', 'visit', 'closed']
        WHEN 'letter' THEN ARRAY['visit', 'closed']
        WHEN 'visit' THEN ARRAY['visit', 'closed']
        ELSE ARRAY[]::text[]
    END
$$;

CREATE OR REPLACE FUNCTION office.employers_action_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT NEW.state = ANY (office.employers_next(OLD.state)) THEN
        RAISE EXCEPTION 'An action does not go from % to %.', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.letter IS NOT NULL AND (NEW.letter, NEW.letter_on) IS DISTINCT FROM (OLD.letter, OLD.letter_on) THEN
        RAISE EXCEPTION 'A letter that was sent keeps its number and its day.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION office.employers_next, office.employers_action_moves TO martebe_office;
CREATE OR REPLACE TRIGGER employers_action_moves BEFORE UPDATE ON office.employers_action
    FOR EACH ROW EXECUTE FUNCTION office.employers_action_moves();

-- Ask employers of one's own territory to set a finding right; whom it applies to now is kept with each action, so that
-- later runs can tell what became of exactly them. Those already asked are left as they are. How many were opened.
CREATE OR REPLACE FUNCTION office.employers_open(
    p_actor text, p_employers bigint[], p_code text, p_assigned text, p_due date, p_today date
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE who record; opened integer;
BEGIN
    SELECT * INTO who FROM office.access_who(p_actor);
    IF NOT EXISTS (SELECT FROM office.access_rule
                   WHERE act = 'employers.open' AND role = who.role AND purpose = 'steering') THEN
        RETURN 0;
    END IF;
    WITH made AS (
        INSERT INTO office.employers_action (employer_id, code, district, persons, opened_on, found_on, opened_by,
                assigned, due, state, outcome, registered, begun, settled)
            SELECT e.id, f.code, e.district, f.persons, p_today, r.day, p_actor, p_assigned, p_due, 'open', '', 0, 0, 0
            FROM office.employers_employer e
            JOIN office.employers_finding f ON f.employer_id = e.id AND f.code = p_code
            CROSS JOIN office.employers_run r
            WHERE e.id = ANY (p_employers)
                AND CASE WHEN who.territory IS NULL THEN who.everywhere
                         ELSE who.territory IN (e.district, e.region) END
            ORDER BY f.persons DESC, e.id
        ON CONFLICT DO NOTHING RETURNING id, employer_id, code
    ), kept AS (
        INSERT INTO office.employers_actionworker (action_id, person, contract, paid)
            SELECT m.id, w.person, w.contract, w.paid FROM made m
            JOIN office.employers_worker w ON w.employer = m.employer_id AND w.code = m.code
    )
    SELECT count(*) INTO opened FROM made;
    RETURN opened;
END $$;

-- Look at a sole entrepreneur without knowing who that is; any other employer is a look at nobody, so that both get the
-- same answer.
DROP FUNCTION IF EXISTS office.employers_person_of(bigint);
CREATE OR REPLACE FUNCTION office.employers_look(p_actor text, p_employer bigint, p_at timestamptz)
RETURNS TABLE (person bigint, district integer, region integer)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT * FROM office.open_look(
        p_actor, coalesce((SELECT s.person FROM office.employers_entrepreneur s WHERE s.employer_id = p_employer), 0),
        'formalization', 'employers.sole', p_at)
$$;
-- Their name, within a look at them.
CREATE OR REPLACE FUNCTION office.employers_name_of(asked bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT name FROM office.employers_entrepreneur
    WHERE employer_id = asked AND person = ANY (nullif(current_setting('martebe.reach', true), '')::bigint[])
$$;
REVOKE ALL ON FUNCTION office.employers_open(text, bigint[], text, text, date, date), office.employers_look,
    office.employers_name_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.employers_open(text, bigint[], text, text, date, date), office.employers_look,
    office.employers_name_of TO martebe_office;
