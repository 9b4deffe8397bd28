-- Journal, announced standings and outbox: each row within reach only; nothing that arrived is ever deleted.

GRANT SELECT, INSERT ON office.channels_event, office.channels_announced, office.channels_outbox TO martebe_office;
GRANT UPDATE (outcome, declaration, in_force, answer) ON office.channels_event TO martebe_office;
GRANT UPDATE (person, standing, at) ON office.channels_announced TO martebe_office;
GRANT UPDATE (state) ON office.channels_outbox TO martebe_office;
GRANT SELECT, INSERT, UPDATE (due) ON office.channels_delivery TO martebe_office;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['channels_event', 'channels_announced', 'channels_outbox', 'channels_delivery'] LOOP
        EXECUTE format('ALTER TABLE office.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE office.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('DROP POLICY IF EXISTS within_reach ON office.%I', name);
        EXECUTE format('CREATE POLICY within_reach ON office.%I TO martebe_office USING '
            '(person = ANY ((SELECT current_setting(''martebe.reach'')::bigint[])::bigint[]))', name);
        EXECUTE format('DROP POLICY IF EXISTS owner ON office.%I', name);
        EXECUTE format('CREATE POLICY owner ON office.%I TO CURRENT_USER USING (true)', name);
    END LOOP;
END $$;

-- Administrators keep keys and subscribers; a key is never changed, only revoked.
GRANT SELECT, INSERT, UPDATE (revoked_at) ON office.channels_key TO martebe_office;
GRANT SELECT, INSERT, UPDATE (name, address, statuses, insurance, active) ON office.channels_subscriber
    TO martebe_office;

-- The relay finds its work by these functions: they tell numbers of persons and nothing else about them. What is to be
-- told is read within a work on these persons, which the trail shows.

-- Persons with changes that nobody looked at yet, or that were held back for a contest that is over.
CREATE OR REPLACE FUNCTION office.channels_to_spread(p_most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.person FROM office.channels_outbox o
    WHERE o.state = 'new' OR (o.state = 'held' AND NOT EXISTS (
        SELECT FROM office.disputes_contest c WHERE c.person = o.person AND c.released_at IS NULL))
    GROUP BY o.person ORDER BY min(o.number) LIMIT p_most;
$$;

-- Take messages that are due for some time: of each person and subscriber only the first that was not sent.
CREATE OR REPLACE FUNCTION office.channels_claim(p_at timestamptz, p_until timestamptz, p_most integer)
RETURNS TABLE (subscriber text, outbox bigint, person bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE office.channels_delivery d SET due = p_until, tries = d.tries + 1
    FROM (
        SELECT w.subscriber, w.outbox FROM office.channels_delivery w
        JOIN office.channels_subscriber s ON s.code = w.subscriber AND s.active
        WHERE w.state = 'waiting' AND w.due <= p_at AND NOT EXISTS (
            SELECT FROM office.channels_delivery earlier
            WHERE earlier.subscriber = w.subscriber AND earlier.person = w.person AND earlier.state <> 'sent'
              AND earlier.outbox < w.outbox)
        ORDER BY w.due, w.outbox LIMIT p_most FOR UPDATE OF w SKIP LOCKED
    ) mine
    WHERE d.subscriber = mine.subscriber AND d.outbox = mine.outbox
    RETURNING d.subscriber::text, d.outbox, d.person;
$$;

-- Say what became of a message: sent (p_failure is null), to be tried again, or set aside (p_due is null).
CREATE OR REPLACE FUNCTION office.channels_settle(
    p_subscriber text, p_outbox bigint, p_at timestamptz, p_failure text, p_due timestamptz
) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE office.channels_delivery SET
        state = CASE WHEN p_failure IS NULL THEN 'sent' WHEN p_due IS NULL THEN 'set_aside' ELSE 'waiting' END,
        sent_at = CASE WHEN p_failure IS NULL THEN p_at END,
        failure = coalesce(p_failure, ''),
        tries = tries - CASE WHEN p_failure IN ('contested', 'not_tried') THEN 1 ELSE 0 END, -- nothing was sent
        due = coalesce(p_due, due)
    WHERE subscriber = p_subscriber AND outbox = p_outbox AND state = 'waiting';
$$;

-- How it stands with each subscriber, without any person.
CREATE OR REPLACE FUNCTION office.channels_states()
RETURNS TABLE (subscriber text, waiting bigint, sent bigint, failing bigint, set_aside bigint, oldest timestamptz,
               failure text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.code::text,
           count(*) FILTER (WHERE d.state = 'waiting'),
           count(*) FILTER (WHERE d.state = 'sent'),
           count(*) FILTER (WHERE d.state = 'waiting' AND d.failure <> ''),
           count(*) FILTER (WHERE d.state = 'set_aside'),
           min(o.at) FILTER (WHERE d.state <> 'sent'),
           coalesce(max(d.failure) FILTER (WHERE d.state <> 'sent'), '')
    FROM office.channels_subscriber s
    LEFT JOIN office.channels_delivery d ON d.subscriber = s.code
    LEFT JOIN office.channels_outbox o ON o.number = d.outbox
    GROUP BY s.code ORDER BY s.code;
$$;

-- Send again what was set aside for a subscriber.
CREATE OR REPLACE FUNCTION office.channels_try_again(p_subscriber text, p_at timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH again AS (
        UPDATE office.channels_delivery SET state = 'waiting', tries = 0, due = p_at
        WHERE subscriber = p_subscriber AND state = 'set_aside' RETURNING 1
    )
    SELECT count(*) FROM again;
$$;

REVOKE ALL ON FUNCTION office.channels_to_spread, office.channels_claim, office.channels_settle,
    office.channels_states, office.channels_try_again FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.channels_to_spread, office.channels_claim, office.channels_settle,
    office.channels_states, office.channels_try_again TO martebe_office;
