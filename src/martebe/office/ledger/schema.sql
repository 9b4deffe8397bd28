-- Whoever searches by name learns numbers within their territory only, ten at most, and nothing else. The territory is
-- what access said of this transaction (0: the country); where it said nothing, searching is an error.
CREATE OR REPLACE FUNCTION office.find_by_name(p_surname text, p_given text, p_birth_date date) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.person
    FROM records.residents r
        JOIN records.names n ON n.person = r.person AND n.known_to = 'infinity'
        JOIN records.spellings s ON s.name = n.surname
        JOIN records.spellings g ON g.name = n.given_name
    WHERE r.birth_date = p_birth_date AND r.known_to = 'infinity' AND r.stands
        AND current_setting('martebe.territory')::integer IN (0, r.region, r.district)
        AND ((s.key, g.key) = (p_surname, p_given) OR (s.key, g.key) = (p_given, p_surname))
    GROUP BY r.person ORDER BY r.person LIMIT 10
$$;
REVOKE ALL ON FUNCTION office.find_by_name FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.find_by_name TO martebe_office;
