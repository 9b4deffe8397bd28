-- Journal, announced standings and outbox: each row within reach only; nothing that arrived is ever deleted.

GRANT SELECT, INSERT ON office.channels_event, office.channels_announced, office.channels_outbox TO martebe_office;
GRANT UPDATE (outcome, declaration, in_force, answer) ON office.channels_event TO martebe_office;
GRANT UPDATE (person, standing, at) ON office.channels_announced TO martebe_office;
GRANT UPDATE (state) ON office.channels_outbox TO martebe_office;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['channels_event', 'channels_announced', 'channels_outbox'] LOOP
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
