-- Counts are read by pages and written by the owner when runs are published. Claims are entered and confirmed by pages.

GRANT SELECT ON office.outcomes_followed, office.outcomes_needed, office.outcomes_count, office.outcomes_kept,
    office.outcomes_figure, office.outcomes_beside TO martebe_office;
GRANT SELECT, INSERT, UPDATE (confirmed_by, confirmed_at) ON office.outcomes_entered TO martebe_office;
GRANT USAGE ON SEQUENCE office.outcomes_entered_id_seq TO martebe_office;

-- What was entered stays as it is; a second human confirms it once, under whatever account.
CREATE OR REPLACE FUNCTION office.outcomes_claim_confirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.confirmed_by IS NOT NULL THEN
        RAISE EXCEPTION 'A claim is confirmed once.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.confirmed_by IS NOT NULL AND office.disputes_same_person(NEW.confirmed_by, NEW.entered_by) THEN
        RAISE EXCEPTION 'Another human confirms a claim than the one who entered it.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION office.outcomes_claim_confirmed TO martebe_office;

CREATE OR REPLACE TRIGGER outcomes_claim_confirmed BEFORE UPDATE ON office.outcomes_entered
    FOR EACH ROW EXECUTE FUNCTION office.outcomes_claim_confirmed();

-- Whoever enters, enters unconfirmed.
DROP POLICY IF EXISTS outcomes_entered_unconfirmed ON office.outcomes_entered;
CREATE POLICY outcomes_entered_unconfirmed ON office.outcomes_entered FOR INSERT TO martebe_office
    WITH CHECK (confirmed_by IS NULL);
DROP POLICY IF EXISTS outcomes_entered_read ON office.outcomes_entered;
CREATE POLICY outcomes_entered_read ON office.outcomes_entered FOR SELECT TO martebe_office USING (true);
DROP POLICY IF EXISTS outcomes_entered_confirm ON office.outcomes_entered;
CREATE POLICY outcomes_entered_confirm ON office.outcomes_entered FOR UPDATE TO martebe_office USING (true);
DROP POLICY IF EXISTS outcomes_entered_of_owner ON office.outcomes_entered;
CREATE POLICY outcomes_entered_of_owner ON office.outcomes_entered TO CURRENT_USER USING (true);
ALTER TABLE office.outcomes_entered ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.outcomes_entered FORCE ROW LEVEL SECURITY;
