-- Forms that were set apart because no such resident lived in the territory, and whom they name; nothing of what they say.
CREATE OR REPLACE FUNCTION office.rounds_to_retry()
RETURNS TABLE (submission bigint, person bigint, interviewer text, territory integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.id, a.person, s.interviewer, s.territory
    FROM office.rounds_submission s JOIN office.rounds_answer a ON a.submission = s.id
    WHERE s.outcome = 'quarantined' AND s.reason = 'not_in_territory' AND a.person IS NOT NULL
      AND NOT office.rounds_of_family(s.interviewer, a.person)
    ORDER BY s.id;
$$;
REVOKE ALL ON FUNCTION office.rounds_to_retry FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.rounds_to_retry TO martebe_office;
