-- Who may look at whom. Every function here that reads persons runs as the owner of the tables and returns no more
-- than its caller may know; pages have no other way to a person. Run after each migration, any number of times.

CREATE TABLE IF NOT EXISTS office.access_rule (
    act text NOT NULL, role text NOT NULL, purpose text NOT NULL, about text NOT NULL,
    PRIMARY KEY (act, role, purpose)
);
-- everywhere: whether the role may be given without a territory, for the whole country.
CREATE TABLE IF NOT EXISTS office.access_role (role text PRIMARY KEY, everywhere boolean NOT NULL);
CREATE TABLE IF NOT EXISTS office.access_purpose (
    purpose text PRIMARY KEY, per_hour integer, per_day integer
);
CREATE TABLE IF NOT EXISTS office.access_cap (
    persons_per_hour integer NOT NULL, misses_per_hour integer NOT NULL, list_rows_per_day integer NOT NULL
);
ALTER TABLE office.access_cap ADD COLUMN IF NOT EXISTS worklist_persons_per_day integer NOT NULL DEFAULT 0;
-- An officer's own person number: written by a function, read by functions, shown to nobody.
CREATE TABLE IF NOT EXISTS office.access_own (
    officer bigint PRIMARY KEY REFERENCES office.access_officer (id) ON DELETE CASCADE,
    person bigint NOT NULL
);
-- Person numbers that nobody has, so that nobody has a reason to look at them. list: the list they were planted in.
CREATE TABLE IF NOT EXISTS office.access_canary (
    person bigint PRIMARY KEY, list bigint, planted_at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS office.access_alarm (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL, kind text NOT NULL, actor text NOT NULL, act text NOT NULL, list bigint
);
CREATE INDEX IF NOT EXISTS access_alarm_of_actor ON office.access_alarm (actor, kind, at);

DROP FUNCTION IF EXISTS office.access_who(text);  -- What it returns may have grown.
-- Who an actor is by what the database itself holds; officers and residents are never taken at the page's word.
CREATE OR REPLACE FUNCTION office.access_who(p_actor text)
RETURNS TABLE (role text, territory integer, everywhere boolean, own bigint) LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_actor LIKE 'officer:%' THEN
        RETURN QUERY SELECT o.role::text, o.territory, o.territory IS NULL AND r.everywhere, n.person
            FROM office.access_officer o LEFT JOIN office.access_own n ON n.officer = o.id
            JOIN office.access_role r ON r.role = o.role
            WHERE o.id = split_part(p_actor, ':', 2)::bigint AND o.is_active;
    ELSIF p_actor LIKE 'resident:%' THEN
        RETURN QUERY SELECT 'resident', NULL::integer, false, r.person
            FROM office.access_resident r WHERE r.id = split_part(p_actor, ':', 2)::bigint;
    ELSIF split_part(p_actor, ':', 1) IN ('channel', 'system') THEN
        RETURN QUERY SELECT split_part(p_actor, ':', 1), NULL::integer, true, NULL::bigint;
    END IF;
END $$;

-- The number that stands for a person, and all numbers of the persons who have some numbers.
CREATE OR REPLACE FUNCTION office.access_stands(p_number bigint) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((SELECT s.person FROM records.standing s WHERE s.number = p_number), p_number);
END $$;
CREATE OR REPLACE FUNCTION office.access_numbers(p_numbers bigint[]) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    standing bigint[] := p_numbers || ARRAY(SELECT s.person FROM records.standing s WHERE s.number = ANY (p_numbers));
BEGIN
    RETURN standing || ARRAY(SELECT s.number FROM records.standing s WHERE s.person = ANY (standing));
END $$;

-- The numbers of everybody who ever belonged to a household with the persons who have some numbers, theirs included.
CREATE OR REPLACE FUNCTION office.access_household(p_numbers bigint[]) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN office.access_numbers(p_numbers || ARRAY(
        SELECT DISTINCT m.person FROM now.households h JOIN now.households m ON m.household = h.household
        WHERE h.person = ANY (p_numbers)));
END $$;

-- The numbers of an officer and their family: household, parents, children, siblings, the other parent of a child.
CREATE OR REPLACE FUNCTION office.access_family(p_own bigint) RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    mine bigint[];
    near bigint[];
BEGIN
    IF p_own IS NULL THEN
        RETURN '{}';
    END IF;
    mine := office.access_numbers(ARRAY[p_own]);
    near := office.access_household(mine)
        || ARRAY(SELECT k.person FROM now.kinship k WHERE k.child = ANY (mine))
        || ARRAY(SELECT k.child FROM now.kinship k WHERE k.person = ANY (mine));
    RETURN office.access_numbers(near
        || ARRAY(SELECT s.child FROM now.kinship p JOIN now.kinship s ON s.person = p.person WHERE p.child = ANY (mine))
        || ARRAY(SELECT o.person FROM now.kinship c JOIN now.kinship o ON o.child = c.child
                 WHERE c.person = ANY (mine)));
END $$;

CREATE OR REPLACE FUNCTION office.access_raise(p_at timestamptz, p_kind text, p_actor text, p_act text, p_list bigint)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO office.access_alarm (at, kind, actor, act, list)
    SELECT p_at, p_kind, p_actor, p_act, p_list
    WHERE p_kind = 'canary' OR NOT EXISTS (
        SELECT FROM office.access_alarm
        WHERE actor = p_actor AND kind = p_kind AND at > p_at - interval '1 hour');
$$;

-- Whether an actor has used up what they are allowed ('limit') or missed too often ('locked'); null: neither.
-- Persons are counted without p_person: to look at somebody again is free.
CREATE OR REPLACE FUNCTION office.access_spent(p_actor text, p_person bigint, p_purpose text, p_at timestamptz)
RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    allowed office.access_purpose; cap office.access_cap;
    hour integer; hour_for_it integer; day_for_it integer; missed integer;
BEGIN
    SELECT * INTO allowed FROM office.access_purpose WHERE purpose = p_purpose;
    IF allowed.per_hour IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT * INTO cap FROM office.access_cap;
    SELECT count(DISTINCT person) FILTER (WHERE refused IS NULL AND late),
           count(DISTINCT person) FILTER (WHERE refused IS NULL AND late AND purpose = p_purpose),
           count(DISTINCT person) FILTER (WHERE refused IS NULL AND purpose = p_purpose),
           count(*) FILTER (WHERE late AND refused IN ('unknown', 'territory', 'family'))
        INTO hour, hour_for_it, day_for_it, missed
        FROM (SELECT person, purpose, detail ->> 'refused' AS refused, at > p_at - interval '1 hour' AS late
              FROM office.trail_entry
              WHERE actor = p_actor AND at > p_at - interval '1 day' AND at <= p_at
                AND (person <> p_person OR detail ? 'refused')) seen;
    RETURN CASE
        WHEN missed >= cap.misses_per_hour THEN 'locked'
        WHEN EXISTS ( -- all accounts of the office together (crowds.sql)
            SELECT FROM office.access_alarm a JOIN office.access_officer o ON a.actor = 'office:' || coalesce(o.territory, 0)
            WHERE o.id = CASE WHEN p_actor LIKE 'officer:%' THEN split_part(p_actor, ':', 2)::bigint END
              AND a.kind = 'crowd' AND a.at > p_at - interval '1 hour') THEN 'limit'
        WHEN hour >= cap.persons_per_hour OR hour_for_it >= allowed.per_hour OR day_for_it >= allowed.per_day THEN 'limit'
    END;
END $$;

-- Open a look at one person. Writes the trail whatever comes of it; where it is allowed, the transaction reaches the
-- person, their other numbers, and their household, and the row says so. Nobody's number and a forbidden one go through
-- the same steps and get the same answer: no row.
CREATE OR REPLACE FUNCTION office.open_look(
    p_actor text, p_person bigint, p_purpose text, p_act text, p_at timestamptz
) RETURNS TABLE (person bigint, district integer, region integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; home record;
    may text; refused text; spent text; planted bigint; canary boolean;
    numbers bigint[]; reach bigint[]; family bigint[]; stands bigint;
BEGIN
    -- Two looks of one officer at once would each not see the other when persons are counted.
    IF p_actor LIKE 'officer:%' THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    END IF;
    SELECT * INTO who FROM office.access_who(p_actor);
    SELECT about INTO may FROM office.access_rule WHERE act = p_act AND role = who.role AND purpose = p_purpose;
    numbers := office.access_numbers(ARRAY[p_person]);
    stands := office.access_stands(p_person);
    reach := office.access_household(numbers);
    family := office.access_family(who.own);
    SELECT r.person, r.district, r.region INTO home FROM now.residents r
        WHERE r.person = ANY (numbers) ORDER BY r.person <> stands, r.person LIMIT 1;
    IF home.person IS NULL THEN -- whom no register knows lives where they said when they contested just that
        SELECT c.person, c.district, c.district / 10000000 * 10000000 AS region INTO home FROM office.disputes_contest c
            WHERE c.person = p_person AND c.about = 'nothing_known' ORDER BY c.id DESC LIMIT 1;
    END IF;
    SELECT c.list, true INTO planted, canary FROM office.access_canary c WHERE c.person = p_person;
    spent := office.access_spent(p_actor, stands, p_purpose, p_at);
    refused := CASE
        WHEN who.role IS NULL THEN 'actor'
        WHEN may IS NULL OR may = 'nobody' THEN 'rule'
        WHEN spent IS NOT NULL THEN spent
        WHEN home.person IS NULL AND may <> 'self' THEN 'unknown'
        WHEN may = 'self' AND NOT coalesce(who.own = ANY (numbers), false) THEN 'territory'
        WHEN may = 'territory' AND NOT coalesce(
            CASE WHEN who.territory IS NULL THEN who.everywhere ELSE who.territory IN (home.district, home.region) END,
            false) THEN 'territory'
        WHEN may <> 'self' AND family && numbers THEN 'family'
    END;
    INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, person, detail)
        VALUES (p_at, p_actor, coalesce(who.role, ''), who.territory, p_act, p_purpose, stands,
                CASE WHEN refused IS NULL THEN '{}' ELSE jsonb_build_object('refused', refused) END);
    IF canary THEN
        PERFORM office.access_raise(p_at, 'canary', p_actor, p_act, planted);
    END IF;
    IF refused IN ('locked', 'limit') THEN
        PERFORM office.access_raise(p_at, refused, p_actor, p_act, NULL);
    END IF;
    PERFORM set_config('martebe.reach', CASE WHEN refused IS NULL THEN reach ELSE '{}' END::text, true);
    IF refused IS NULL THEN
        RETURN QUERY SELECT stands, coalesce(home.district, 0), coalesce(home.region, 0);
    END IF;
END $$;

-- Open work on many persons at once for a machine: one row of the trail with all of them. True where it is allowed.
CREATE OR REPLACE FUNCTION office.open_work(
    p_actor text, p_persons bigint[], p_purpose text, p_act text, p_at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; allowed boolean;
BEGIN
    SELECT * INTO who FROM office.access_who(p_actor);
    allowed := p_actor NOT LIKE 'officer:%' AND EXISTS (
        SELECT FROM office.access_rule
        WHERE act = p_act AND role = who.role AND purpose = p_purpose AND about = 'anyone');
    INSERT INTO office.trail_entry (at, actor, role, act, purpose, persons, detail)
        VALUES (p_at, p_actor, coalesce(who.role, ''), p_act, p_purpose, p_persons,
                CASE WHEN allowed THEN '{}' ELSE '{"refused": "rule"}' END::jsonb);
    PERFORM set_config('martebe.reach', CASE WHEN allowed
        THEN office.access_household(office.access_numbers(p_persons)) ELSE '{}' END::text, true);
    RETURN allowed;
END $$;

-- Open a search that names no person yet. Where it is allowed, the transaction knows the territory it may search in
-- (martebe.territory: a KATO code, 0 for the country). Searches are counted as persons are.
CREATE OR REPLACE FUNCTION office.open_search(p_actor text, p_purpose text, p_act text, p_at timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who record; may text; refused text; made integer;
BEGIN
    IF p_actor LIKE 'officer:%' THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(p_actor, 0));
    END IF;
    SELECT * INTO who FROM office.access_who(p_actor);
    SELECT about INTO may FROM office.access_rule WHERE act = p_act AND role = who.role AND purpose = p_purpose;
    SELECT count(*) INTO made FROM office.trail_entry e
        WHERE e.actor = p_actor AND e.act = p_act AND e.person IS NULL AND e.at > p_at - interval '1 hour';
    refused := CASE
        WHEN who.role IS NULL THEN 'actor'
        WHEN may IS NULL OR may IN ('nobody', 'self') THEN 'rule'
        WHEN may = 'territory' AND who.territory IS NULL AND NOT who.everywhere THEN 'rule'
        WHEN made >= (SELECT per_hour FROM office.access_purpose p WHERE p.purpose = p_purpose) THEN 'limit'
        ELSE office.access_spent(p_actor, 0, p_purpose, p_at)
    END;
    INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, detail)
        VALUES (p_at, p_actor, coalesce(who.role, ''), who.territory, p_act, p_purpose,
                CASE WHEN refused IS NULL THEN '{}' ELSE jsonb_build_object('refused', refused) END);
    IF refused IN ('locked', 'limit') THEN
        PERFORM office.access_raise(p_at, refused, p_actor, p_act, NULL);
    END IF;
    IF refused IS NULL THEN
        PERFORM set_config('martebe.territory',
                           CASE WHEN may = 'territory' THEN coalesce(who.territory, 0) ELSE 0 END::text, true);
    END IF;
    RETURN refused IS NULL;
END $$;

CREATE OR REPLACE FUNCTION office.set_own_person(p_officer bigint, p_person bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO office.access_own (officer, person) VALUES (p_officer, p_person)
    ON CONFLICT (officer) DO UPDATE SET person = excluded.person;
$$;

REVOKE ALL ON FUNCTION office.access_who, office.access_stands, office.access_numbers, office.access_household,
    office.access_family, office.access_raise, office.access_spent, office.open_look, office.open_work,
    office.open_search, office.set_own_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.open_look, office.open_work, office.open_search, office.set_own_person
    TO martebe_office;
GRANT SELECT, INSERT, UPDATE ON office.access_officer TO martebe_office;
GRANT SELECT, INSERT ON office.access_resident TO martebe_office;
GRANT SELECT, INSERT, DELETE ON office.access_failure TO martebe_office;
GRANT SELECT ON office.access_role, office.access_rule, office.access_purpose, office.access_cap, office.access_alarm TO martebe_office;
GRANT EXECUTE ON FUNCTION office.access_raise TO martebe_office;
GRANT SELECT, INSERT, UPDATE, DELETE ON office.django_session TO martebe_office;
