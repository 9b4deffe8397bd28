-- Signing in as a resident: digests of codes, and the one question that is asked before anybody is known.

GRANT SELECT, INSERT, UPDATE, DELETE ON office.resident_code TO martebe_office;
GRANT SELECT, INSERT, DELETE ON office.resident_message TO martebe_office;

-- Whether somebody has a number. It decides where a code is sent; no page shows the answer.
CREATE OR REPLACE FUNCTION office.resident_known(asked bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM now.residents WHERE person = asked)
        OR EXISTS (SELECT FROM records.standing WHERE number = asked)
$$;
REVOKE ALL ON FUNCTION office.resident_known FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.resident_known TO martebe_office;
