-- A paper is seen and issued within a look at its person; whoever holds its code learns what its verification shows.
ALTER TABLE office.papers_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.papers_paper FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS within_reach ON office.papers_paper;
CREATE POLICY within_reach ON office.papers_paper TO martebe_office
    USING (person = ANY (current_setting('martebe.reach')::bigint[]));
-- The owner's functions below answer for one paper by its code; without this, FORCE would bind them too.
-- The owner is a member of martebe_office, so the policy above is asked as well, and needs some reach to be set.
DROP POLICY IF EXISTS for_verification ON office.papers_paper;
CREATE POLICY for_verification ON office.papers_paper FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON office.papers_paper TO martebe_office;
GRANT UPDATE (withdrawn_at, withdrawn_by) ON office.papers_paper TO martebe_office;
GRANT USAGE ON SEQUENCE office.papers_number TO martebe_office;

CREATE OR REPLACE FUNCTION office.papers_verified(code_digest bytea, today date) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = office, pg_temp AS $$
BEGIN
    PERFORM set_config('martebe.reach', '{}', true);
    RETURN (SELECT paper.shown || jsonb_build_object('state', CASE
        WHEN paper.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN paper.valid_until < today THEN 'expired'
        WHEN paper.kind = 'certificate' AND EXISTS (
            SELECT FROM papers_paper AS newer
            WHERE newer.person = paper.person AND newer.kind = paper.kind AND newer.issued_at > paper.issued_at
                AND newer.withdrawn_at IS NULL AND newer.says -> 'codes' <> paper.says -> 'codes'
        ) THEN 'superseded'
        ELSE 'valid' END)
    FROM papers_paper AS paper WHERE paper.token_digest = code_digest);
END $$;

-- How often an address has asked within this minute, this time included. Older minutes are forgotten.
CREATE OR REPLACE FUNCTION office.papers_ask(asking bytea, moment timestamptz) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = office, pg_temp AS $$
    DELETE FROM papers_asked WHERE minute < date_trunc('minute', moment) - interval '2 minutes';
    INSERT INTO papers_asked VALUES (asking, date_trunc('minute', moment), 1)
    ON CONFLICT (address, minute) DO UPDATE SET times = papers_asked.times + 1
    RETURNING times
$$;

REVOKE ALL ON FUNCTION office.papers_verified(bytea, date), office.papers_ask(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.papers_verified(bytea, date), office.papers_ask(bytea, timestamptz) TO martebe_office;
