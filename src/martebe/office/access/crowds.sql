-- Many accounts that each stay within their own limits and together read a territory's people one after another.

-- Raise an alarm for each office whose officers together reached more different persons within the hour than p_least, and
-- than p_each (of the whole country: p_calls) for every officer among them. Until it is an hour old, access_spent opens
-- nobody to that office.
DROP FUNCTION IF EXISTS office.access_watch(integer, integer, timestamptz);
CREATE OR REPLACE FUNCTION office.access_watch(p_least integer, p_each integer, p_calls integer, p_at timestamptz)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT office.access_raise(p_at, 'crowd', 'office:' || coalesce(territory, 0), '', NULL)
    FROM office.trail_entry
    WHERE at > p_at - interval '1 hour' AND at <= p_at AND actor LIKE 'officer:%' AND person IS NOT NULL
      AND NOT detail ? 'refused'
    GROUP BY territory
    HAVING count(DISTINCT person) >= greatest(p_least,
        CASE WHEN territory IS NULL THEN p_calls ELSE p_each END * count(DISTINCT actor));
$$;
REVOKE ALL ON FUNCTION office.access_watch FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.access_watch TO martebe_office;
