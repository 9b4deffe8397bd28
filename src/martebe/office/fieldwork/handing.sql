-- A round takes only people of its place, while it is open, and nobody whom it compares with or whom another open round
-- visits: these stay where they were.
CREATE OR REPLACE FUNCTION office.fieldwork_takes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM office.fieldwork_round r
               WHERE r.id = NEW.round AND r.state <> 'closed' AND r.place IN (NEW.district, NEW.region))
        AND NOT EXISTS (SELECT FROM office.fieldwork_member m JOIN office.fieldwork_round o ON o.id = m.round
                        WHERE m.person = NEW.person AND o.state <> 'closed'
                            AND (m.round = NEW.round) = (m.visit IS NULL)) THEN
        RETURN NEW;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER fieldwork_round_takes
    BEFORE UPDATE ON office.worklists_item
    FOR EACH ROW WHEN (NEW.round IS NOT NULL AND NEW.round IS DISTINCT FROM OLD.round)
    EXECUTE FUNCTION office.fieldwork_takes();

-- People whom a worklist hands to a round and who are not on its list yet come onto it, if whoever hands them leads it.
-- The trail names who came.
CREATE OR REPLACE FUNCTION office.fieldwork_hand() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    handed record; who record; listed bigint[];
BEGIN
    FOR handed IN
        SELECT r.id, r.place, n.changed_by, n.changed_at, array_agg(n.person) AS people
        FROM after_it n JOIN before_it b USING (id) JOIN office.fieldwork_round r ON r.id = n.round
        WHERE n.round IS DISTINCT FROM b.round
            AND NOT EXISTS (SELECT FROM office.fieldwork_member m WHERE m.person = n.person AND m.round = r.id)
        GROUP BY r.id, n.changed_by, n.changed_at
    LOOP
        SELECT * INTO who FROM office.fieldwork_who(handed.changed_by, 'fieldwork.plan', handed.place);
        CONTINUE WHEN who.officer IS NULL;
        PERFORM office.fieldwork_enlist(handed.id, handed.people, NULL, office.access_day(handed.changed_at));
        listed := ARRAY(SELECT m.person FROM office.fieldwork_member m
                        WHERE m.round = handed.id AND m.person = ANY (handed.people));
        PERFORM office.access_note(handed.changed_at, handed.changed_by, who.role, who.territory, 'fieldwork.plan',
                                   'round', listed,
                                   jsonb_build_object('job', handed.id, 'rows', cardinality(listed)));
    END LOOP;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER fieldwork_worklist_is_handed
    AFTER UPDATE ON office.worklists_item REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
    FOR EACH STATEMENT EXECUTE FUNCTION office.fieldwork_hand();

REVOKE ALL ON FUNCTION office.fieldwork_hand, office.fieldwork_takes FROM PUBLIC;
