-- Counts are read by the pages and written by publishing alone, which works as the owner.
GRANT SELECT ON office.headquarters_run, office.headquarters_place, office.headquarters_standing,
    office.headquarters_without, office.headquarters_updated TO martebe_office;
