-- Contests and conflicts in the database: whom a row is about may be read within reach only, and the procedure is kept.

-- The steps of a contest; disputes/states.py has the same.
CREATE OR REPLACE FUNCTION office.disputes_next(before text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE before
        WHEN 'open' THEN ARRAY['at_the_source', 'withdrawn']
        WHEN 'at_the_source' THEN ARRAY['answered_upheld', 'answered_rejected', 'withdrawn']
        ELSE ARRAY[]::text[]
    END
$$;

-- What a contest froze takes effect only when it is closed, and when that is adverse, only after a human took the
-- decision and the person was told through two channels. Nothing that was said, stood or was answered is changed.
CREATE OR REPLACE FUNCTION office.disputes_contest_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT NEW.state = ANY (office.disputes_next(OLD.state)) THEN
        RAISE EXCEPTION 'A contest does not go from % to %.', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.person, NEW.about, NEW."table", NEW.key, NEW.status, NEW.said, NEW.recorded, NEW.entered_by,
        NEW.stood_headline, NEW.stood_held, NEW.stood_insurance, NEW.opened_at, NEW.opened_by, NEW.due)
        IS DISTINCT FROM
       (OLD.person, OLD.about, OLD."table", OLD.key, OLD.status, OLD.said, OLD.recorded, OLD.entered_by,
        OLD.stood_headline, OLD.stood_held, OLD.stood_insurance, OLD.opened_at, OLD.opened_by, OLD.due)
       OR OLD.answered_at IS NOT NULL
       AND (NEW.answered_at, NEW.answered_by, NEW.answerer, NEW.reasons, NEW.article, NEW.acknowledged_by)
           IS DISTINCT FROM
           (OLD.answered_at, OLD.answered_by, OLD.answerer, OLD.reasons, OLD.article, OLD.acknowledged_by)
       OR OLD.released_at IS NOT NULL
       AND (NEW.released_at, NEW.release_ground) IS DISTINCT FROM (OLD.released_at, OLD.release_ground) THEN
        RAISE EXCEPTION 'What a contest says is kept as it was.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.answered_by <> '' AND office.disputes_same_person(NEW.answered_by, NEW.entered_by) THEN
        RAISE EXCEPTION 'Another human answers than the one who entered what is contested.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.released_at IS NULL AND NEW.released_at IS NOT NULL THEN
        PERFORM office.disputes_release_is_fair(NEW);
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION office.disputes_release_is_fair(contest office.disputes_contest) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF contest.state IN ('open', 'at_the_source') THEN
        RAISE EXCEPTION 'A contest keeps its freeze until it is closed.' USING ERRCODE = 'check_violation';
    END IF;
    IF contest.release_ground = 'nothing_adverse' THEN
        RETURN;
    END IF;
    IF contest.state = 'answered_upheld' OR contest.acknowledged_by = ''
        OR (SELECT count(*) FROM office.disputes_notice WHERE contest_id = contest.id) < 2 THEN
        RAISE EXCEPTION 'Nothing adverse takes effect without a human and notice through two channels.'
            USING ERRCODE = 'check_violation';
    END IF;
END $$;

GRANT EXECUTE ON FUNCTION office.disputes_next, office.disputes_release_is_fair TO martebe_office;

CREATE OR REPLACE TRIGGER disputes_contest_moves BEFORE UPDATE ON office.disputes_contest
    FOR EACH ROW EXECUTE FUNCTION office.disputes_contest_moves();

-- The office adds and moves on; it deletes nothing. The owner of the tables passes, for what is counted below.
GRANT SELECT, INSERT, UPDATE ON office.disputes_contest, office.disputes_task, office.disputes_conflict
    TO martebe_office;
GRANT SELECT, INSERT ON office.disputes_notice TO martebe_office;

ALTER TABLE office.disputes_contest ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.disputes_contest FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS disputes_contest_within_reach ON office.disputes_contest;
CREATE POLICY disputes_contest_within_reach ON office.disputes_contest TO martebe_office
    USING (person = ANY (current_setting('martebe.reach')::bigint[]));
DROP POLICY IF EXISTS disputes_contest_of_owner ON office.disputes_contest;
CREATE POLICY disputes_contest_of_owner ON office.disputes_contest TO CURRENT_USER USING (true);

ALTER TABLE office.disputes_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.disputes_notice FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS disputes_notice_within_reach ON office.disputes_notice;
CREATE POLICY disputes_notice_within_reach ON office.disputes_notice TO martebe_office
    USING (contest_id IN (SELECT id FROM office.disputes_contest));
DROP POLICY IF EXISTS disputes_notice_of_owner ON office.disputes_notice;
CREATE POLICY disputes_notice_of_owner ON office.disputes_notice TO CURRENT_USER USING (true);

ALTER TABLE office.disputes_conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.disputes_conflict FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS disputes_conflict_within_reach ON office.disputes_conflict;
CREATE POLICY disputes_conflict_within_reach ON office.disputes_conflict TO martebe_office
    USING (person = ANY (current_setting('martebe.reach')::bigint[]));
DROP POLICY IF EXISTS disputes_conflict_of_owner ON office.disputes_conflict;
CREATE POLICY disputes_conflict_of_owner ON office.disputes_conflict TO CURRENT_USER USING (true);

-- Whether two actors are one human: one account, or two accounts of one person.
CREATE OR REPLACE FUNCTION office.disputes_same_person(one text, other text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT one = other OR EXISTS (
        SELECT FROM office.access_own a JOIN office.access_own b ON b.person = a.person
        WHERE 'officer:' || a.officer = one AND 'officer:' || b.officer = other)
$$;
REVOKE ALL ON FUNCTION office.disputes_same_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.disputes_same_person TO martebe_office;

-- The queue of conflicts, without the persons.
CREATE OR REPLACE FUNCTION office.disputes_conflict_queue(since integer, until integer)
RETURNS TABLE (id bigint, declaration bigint, district integer, status text, "table" text, opened_at timestamptz,
               state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.id, c.declaration, c.district, c.status, c."table", c.opened_at, c.state
    FROM office.disputes_conflict c
    WHERE c.state IN ('open', 'sent') AND (since IS NULL OR c.district BETWEEN since AND until)
    ORDER BY c.opened_at, c.id
$$;
REVOKE ALL ON FUNCTION office.disputes_conflict_queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.disputes_conflict_queue TO martebe_office;

-- Whom a contest or conflict is about: asked only to open a look, which then decides whether they may be seen.
CREATE OR REPLACE FUNCTION office.disputes_person_of_contest(asked bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT person FROM office.disputes_contest WHERE id = asked
$$;
REVOKE ALL ON FUNCTION office.disputes_person_of_contest FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.disputes_person_of_contest TO martebe_office;

CREATE OR REPLACE FUNCTION office.disputes_persons_of_conflicts(asked bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT person FROM office.disputes_conflict WHERE id = ANY (asked)
$$;
REVOKE ALL ON FUNCTION office.disputes_persons_of_conflicts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.disputes_persons_of_conflicts TO martebe_office;

-- Whose standing a closed contest still freezes: the worker settles them after each load, within a work on each.
CREATE OR REPLACE FUNCTION office.disputes_waiting() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT DISTINCT person FROM office.disputes_contest
    WHERE state NOT IN ('open', 'at_the_source') AND released_at IS NULL
$$;
REVOKE ALL ON FUNCTION office.disputes_waiting FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.disputes_waiting TO martebe_office;
