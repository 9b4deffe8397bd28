-- The office adds reasons and cannot change, delete or read them; auditors read them as the owner.
GRANT INSERT (at, actor, purpose, reason) ON office.desk_reason TO martebe_office;
