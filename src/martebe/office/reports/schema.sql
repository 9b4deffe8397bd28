-- Reports and releases. Counts are read by the pages; what was made or released is added and never changed or deleted.
GRANT SELECT ON office.reports_month, office.reports_day, office.reports_file TO martebe_office;
GRANT SELECT, INSERT ON office.reports_report TO martebe_office;
GRANT UPDATE (state, reason, made_at, name, file) ON office.reports_report TO martebe_office;
GRANT INSERT ON office.reports_file TO martebe_office;
-- The person numbers of who asked and judged are seen by functions alone.
GRANT SELECT (id, asked_by, asked_at, state, reason, content, attack, digest, judged_by, judged_at, number, line)
    ON office.reports_release TO martebe_office;
GRANT UPDATE (state, reason, content, attack, digest) ON office.reports_release TO martebe_office;

CREATE OR REPLACE FUNCTION office.reports_report_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('ready', 'failed') AND NOT (OLD.state = 'failed' AND NEW.state = 'waiting') THEN
        RAISE EXCEPTION 'A report that was made stays as it is.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER reports_report_moves BEFORE UPDATE ON office.reports_report
    FOR EACH ROW EXECUTE FUNCTION office.reports_report_moves();

CREATE OR REPLACE FUNCTION office.reports_release_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state IN ('released', 'refused', 'failed')
        OR OLD.state = 'made' AND (NEW.content, NEW.attack, NEW.digest) IS DISTINCT FROM (OLD.content, OLD.attack, OLD.digest)
        OR OLD.state = 'asked' AND NEW.state NOT IN ('asked', 'made', 'failed')
        OR NEW.state IN ('released', 'refused') AND current_user = 'martebe_office'
    THEN
        RAISE EXCEPTION 'A release is asked for, made, and judged by another person; it stays as it was judged.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER reports_release_moves BEFORE UPDATE ON office.reports_release
    FOR EACH ROW EXECUTE FUNCTION office.reports_release_moves();

-- Who does something with a release: an active officer whose role may, and whose own person number is known.
CREATE OR REPLACE FUNCTION office.reports_releaser(p_actor text, p_act text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT office.access_stands(w.own) FROM office.access_who(p_actor) w
    WHERE p_actor LIKE 'officer:%' AND w.own IS NOT NULL AND EXISTS (
        SELECT FROM office.access_rule r WHERE r.act = p_act AND r.role = w.role)
$$;
REVOKE ALL ON FUNCTION office.reports_releaser FROM PUBLIC;

-- Ask for a release. Returns its id; null: not allowed, or another one is under way.
CREATE OR REPLACE FUNCTION office.reports_ask_release(p_actor text, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who bigint := office.reports_releaser(p_actor, 'reports.ask_release'); made bigint;
BEGIN
    IF who IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO office.reports_release (asked_by, asked_person, asked_at) VALUES (p_actor, who, p_at)
        ON CONFLICT DO NOTHING RETURNING id INTO made;
    RETURN made;
END $$;
REVOKE ALL ON FUNCTION office.reports_ask_release FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.reports_ask_release TO martebe_office;

-- Judge what was read (its digest). p_line: the line of the register; null refuses. False: not allowed.
CREATE OR REPLACE FUNCTION office.reports_judge_release(
    p_actor text, p_release bigint, p_digest text, p_number integer, p_line text, p_at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who bigint := office.reports_releaser(p_actor, 'reports.release');
BEGIN
    IF who IS NULL THEN
        RETURN false;
    END IF;
    UPDATE office.reports_release
        SET state = CASE WHEN p_line IS NULL THEN 'refused' ELSE 'released' END, judged_by = p_actor,
            judged_person = who, judged_at = p_at, number = p_number, line = p_line
        WHERE id = p_release AND state = 'made' AND digest = p_digest AND asked_person <> who;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION office.reports_judge_release FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.reports_judge_release TO martebe_office;
