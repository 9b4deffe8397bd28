-- Facts are written by publishing alone, which works as the owner: whoever plans can read them and nothing more.
GRANT SELECT ON office.plans_group, office.plans_tried TO martebe_office;
-- What was adopted stays as it was: a change is a new version.
GRANT SELECT, INSERT ON office.plans_plan, office.plans_version, office.plans_part, office.plans_target TO martebe_office;
