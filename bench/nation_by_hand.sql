-- What `martebe decide` answers for 1 August 2018, written by hand as a good SQL author would: one CTE for each register,
-- one LEFT JOIN each to the residents, three values by SQL's own NULL, reasons as words of bits.
--
-- A yes or no that was not found is FALSE where the register has delivered and NULL where it has not. Each blank below
-- (in braces) is that FALSE or NULL for the person's region; bench/by_hand.py fills them in from what the lake has received.
WITH died AS (
    SELECT person,
           bool_or(died_on <= DATE '2018-08-01') AS dead,
           bool_or(died_on <= DATE '2018-04-30') AS dead_for_long,
           max(died_on) FILTER (died_on <= DATE '2018-08-01') AS died_on
    FROM deaths
    GROUP BY person
),
moved AS (
    -- Of two moves on one day an arrival stands.
    SELECT person,
           arg_max(kind, (day, kind = 'arrived')) FILTER (day <= DATE '2018-08-01') AS last_move,
           arg_max(kind, (day, kind = 'arrived')) FILTER (day <= DATE '2018-04-30') AS move_before
    FROM moves
    GROUP BY person
),
kandas_now AS (
    SELECT DISTINCT person, TRUE AS is_kandas
    FROM kandas
    WHERE granted_on <= DATE '2018-08-01' AND (ended_on IS NULL OR ended_on >= DATE '2018-08-01')
),
parents AS (
    SELECT person,
           bool_or(kind IN ('mother', 'guardian')) AS mother_or_guardian,
           bool_or(kind = 'father') AS father
    FROM kinship
    WHERE child_birth_date <= DATE '2018-08-01' AND child_birth_date > DATE '2015-08-01'
    GROUP BY person
),
paid_in AS (
    SELECT person,
           TRUE AS in_year,
           bool_or(kind = 'labour' AND month >= DATE '2018-05-01') AS labour,
           bool_or(kind = 'civil' AND month >= DATE '2018-05-01') AS civil,
           bool_or(kind = 'self' AND month >= DATE '2018-05-01') AS self,
           max(month) FILTER (month >= DATE '2018-05-01') AS last_month
    FROM contributions
    WHERE month BETWEEN DATE '2017-08-01' AND DATE '2018-08-01'
    GROUP BY person
),
hired AS (
    SELECT person,
           bool_or(kind = 'labour' AND lasts) AS labour,
           bool_or(kind = 'labour' AND lasts AND start > DATE '2018-05-01') AS labour_new,
           bool_or(kind = 'labour' AND lasts AND start <= DATE '2018-05-01') AS labour_lasting,
           bool_or(kind = 'labour' AND lasts AND start <= DATE '2017-08-01') AS labour_year_old,
           bool_or(kind = 'labour') AS labour_lately,
           bool_or(kind = 'civil' AND lasts) AS civil
    FROM (
        SELECT person, kind, start, "end" IS NULL OR "end" >= DATE '2018-08-01' AS lasts
        FROM contracts
        WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-05-01')
    )
    GROUP BY person
),
in_business AS (
    SELECT person,
           bool_or(kind = 'individual_entrepreneur') AS entrepreneur,
           bool_or(kind = 'private_practice') AS practice,
           bool_or(kind = 'peasant_farm') AS farm
    FROM entrepreneurs
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
paid_out AS (
    SELECT person,
           bool_or(kind = 'old_age_pension') AS old_age_pension,
           bool_or(kind = 'service_pension') AS service_pension,
           bool_or(kind NOT IN ('old_age_pension', 'service_pension')) AS benefit,
           bool_or(kind IN ('maternity_benefit', 'childcare_benefit')) AS birth_benefit,
           bool_or(kind = 'childcare_benefit') AS childcare_benefit,
           bool_or(kind = 'disabled_child_carer_benefit') AS disabled_child_benefit
    FROM social_payments
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
assisted AS (
    SELECT DISTINCT person, TRUE AS is_assisted
    FROM assistance_awards
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
),
disabled AS (
    SELECT person,
           TRUE AS any_grade,
           bool_or("end" IS NULL AND grade IN ('group_1', 'group_2')) AS grave_without_term
    FROM disabilities
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
expecting AS (
    SELECT DISTINCT person, TRUE AS is_expecting
    FROM pregnancies
    WHERE registered_on <= DATE '2018-08-01' AND (ended_on IS NULL OR ended_on >= DATE '2018-08-01')
),
seeking AS (
    SELECT person,
           bool_or(kind = 'unemployed') AS registered,
           bool_or(kind = 'job_seeker') AS seeker
    FROM unemployed
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
helped AS (
    SELECT DISTINCT person, TRUE AS takes_part
    FROM measures
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
),
learning AS (
    SELECT person,
           bool_or(kind = 'pupil') AS pupil,
           bool_or(kind = 'student' AND full_time) AS student
    FROM learners
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
listed AS (
    SELECT person,
           bool_or(kind = 'service') AS serving,
           bool_or(kind = 'convicted') AS convicted,
           bool_or(kind = 'detained') AS detained
    FROM closed_lists
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
ranked AS (
    -- Of two declarations on one day the category listed last stands.
    SELECT person, category, day, monthly_income,
           list_position(['foreign_enterprise', 'domestic_worker', 'home_without_contract', 'household_plot',
                          'independent_worker', 'labour_migrant', 'housewife', 'unregistered_unemployed', 'adult_pupil',
                          'carer_of_child', 'departed', 'employed'], category) AS rank,
           CASE WHEN day BETWEEN DATE '2017-01-01' AND DATE '2017-12-31' THEN 2445900
                WHEN day BETWEEN DATE '2018-01-01' AND DATE '2018-12-31' THEN 2828400 END AS minimum
    FROM declarations
    WHERE day BETWEEN DATE '2016-08-01' AND DATE '2018-08-01'
),
said AS (
    SELECT person,
           arg_max(category, (day, rank)) AS category,
           max(day) AS last_day,
           max(day) FILTER (category = 'independent_worker') AS independent,
           max(day) FILTER (category = 'independent_worker' AND monthly_income >= minimum) AS enough,
           max(day) FILTER (category = 'independent_worker' AND monthly_income < minimum) AS small
    FROM ranked
    GROUP BY person
),
facts AS (
    SELECT r.person, r.region AS place, r.district, r.settlement, r.birth_date, r.sex,
           coalesce(died.dead, FALSE) OR {deaths_now} AS is_dead,
           coalesce(died.dead_for_long, FALSE) OR {deaths_before} AS died_before_window,
           CASE WHEN NOT {moves_now} THEN coalesce(moved.last_move = 'departed', FALSE) END AS has_departed,
           CASE WHEN NOT {moves_before} THEN coalesce(moved.move_before = 'departed', FALSE) END AS had_departed,
           coalesce(kandas_now.is_kandas, FALSE) OR {kandas_now} AS is_kandas,
           coalesce(parents.mother_or_guardian, FALSE) OR {kinship_ever} AS is_mother_or_guardian_of_small_child,
           coalesce(parents.father, FALSE) OR {kinship_ever} AS is_father_of_small_child,
           coalesce(paid_in.labour, FALSE) OR {contributions_window} AS labour_contributions_arrive,
           coalesce(paid_in.civil, FALSE) OR {contributions_window} AS civil_contributions_arrive,
           coalesce(paid_in.self, FALSE) OR {contributions_window} AS own_contributions_arrive,
           coalesce(paid_in.in_year, FALSE) OR {contributions_year} AS contributions_arrived_in_year,
           coalesce(hired.labour, FALSE) OR {contracts_now} AS has_labour_contract,
           coalesce(hired.labour_new, FALSE) OR {contracts_now} AS has_new_labour_contract,
           coalesce(hired.labour_lasting, FALSE) OR {contracts_now} AS has_lasting_labour_contract,
           coalesce(hired.labour_year_old, FALSE) OR {contracts_now} AS has_year_old_labour_contract,
           coalesce(hired.labour_lately, FALSE) OR {contracts_window} AS had_labour_contract_lately,
           coalesce(hired.civil, FALSE) OR {contracts_now} AS has_civil_contract,
           coalesce(in_business.entrepreneur, FALSE) OR {entrepreneurs_now} AS is_individual_entrepreneur,
           coalesce(in_business.practice, FALSE) OR {entrepreneurs_now} AS has_private_practice,
           coalesce(in_business.farm, FALSE) OR {entrepreneurs_now} AS heads_peasant_farm,
           coalesce(paid_out.old_age_pension, FALSE) OR {social_payments_now} AS receives_old_age_pension,
           coalesce(paid_out.service_pension, FALSE) OR {social_payments_now} AS receives_service_pension,
           coalesce(paid_out.benefit, FALSE) OR {social_payments_now} AS receives_benefit,
           coalesce(paid_out.birth_benefit, FALSE) OR {social_payments_now} AS receives_birth_benefit,
           coalesce(paid_out.childcare_benefit, FALSE) OR {social_payments_now} AS receives_childcare_benefit,
           coalesce(paid_out.disabled_child_benefit, FALSE) OR {social_payments_now}
               AS receives_benefit_for_disabled_child,
           coalesce(assisted.is_assisted, FALSE) OR {assistance_now} AS receives_assistance,
           coalesce(disabled.any_grade, FALSE) OR {disabilities_now} AS has_disability,
           coalesce(disabled.grave_without_term, FALSE) OR {disabilities_now} AS has_grave_disability_without_term,
           coalesce(expecting.is_expecting, FALSE) OR {pregnancies_now} AS is_pregnant,
           coalesce(seeking.registered, FALSE) OR {unemployed_now} AS is_registered_unemployed,
           coalesce(seeking.seeker, FALSE) OR {unemployed_now} AS is_registered_job_seeker,
           coalesce(helped.takes_part, FALSE) OR {measures_now} AS takes_part_in_measure,
           coalesce(learning.pupil, FALSE) OR {learners_now} AS is_pupil,
           coalesce(learning.student, FALSE) OR {learners_now} AS is_full_time_student,
           coalesce(listed.serving, FALSE) OR {closed_lists_now} AS serves,
           coalesce(listed.convicted, FALSE) OR {closed_lists_now} AS is_convicted,
           coalesce(listed.detained, FALSE) OR {closed_lists_now} AS is_detained,
           CASE WHEN NOT {declarations_window} THEN coalesce(said.category, 'nothing') END AS says,
           CASE WHEN NOT {declarations_window} THEN coalesce(said.enough = said.independent, FALSE) END
               AS named_enough_income,
           CASE WHEN NOT {declarations_window} THEN coalesce(said.small = said.independent, FALSE) END
               AS named_small_income,
           CASE WHEN NOT {declarations_window} AND NOT {contributions_window}
                THEN coalesce(paid_in.last_month > date_trunc('month', said.last_day), FALSE) END
               AS contributions_follow_declaration,
           CASE WHEN NOT {declarations_window} AND NOT {deaths_now}
                THEN coalesce(said.last_day > died.died_on, FALSE) END AS declared_after_death,
           r.birth_date <= DATE '2018-08-01' AND r.birth_date > DATE '2000-08-01' AS is_under_18,
           r.birth_date <= DATE '2018-08-01' AND r.birth_date > DATE '2002-08-01' AS is_under_16,
           -- 63 years for men; for women 58 and a half in 2018.
           r.birth_date <= CASE r.sex WHEN 'male' THEN DATE '1955-08-01' ELSE DATE '1960-02-01' END
               AS has_reached_pension_age
    FROM residents r
    LEFT JOIN died ON died.person = r.person
    LEFT JOIN moved ON moved.person = r.person
    LEFT JOIN kandas_now ON kandas_now.person = r.person
    LEFT JOIN parents ON parents.person = r.person
    LEFT JOIN paid_in ON paid_in.person = r.person
    LEFT JOIN hired ON hired.person = r.person
    LEFT JOIN in_business ON in_business.person = r.person
    LEFT JOIN paid_out ON paid_out.person = r.person
    LEFT JOIN assisted ON assisted.person = r.person
    LEFT JOIN disabled ON disabled.person = r.person
    LEFT JOIN expecting ON expecting.person = r.person
    LEFT JOIN seeking ON seeking.person = r.person
    LEFT JOIN helped ON helped.person = r.person
    LEFT JOIN learning ON learning.person = r.person
    LEFT JOIN listed ON listed.person = r.person
    LEFT JOIN said ON said.person = r.person
),
joined AS (
    SELECT *,
           labour_contributions_arrive OR civil_contributions_arrive OR own_contributions_arrive
               AS contributions_arrive,
           has_reached_pension_age OR has_grave_disability_without_term OR serves OR receives_service_pension
               AS is_exempt_from_contributions,
           is_individual_entrepreneur OR has_private_practice OR heads_peasant_farm AS is_registered_in_business,
           has_departed AND had_departed AS departed_before_window
    FROM facts
),
answers AS (
    SELECT *,
           has_labour_contract AND receives_birth_benefit AS on_leave,
           has_labour_contract
               AND (labour_contributions_arrive OR has_new_labour_contract OR is_exempt_from_contributions) AS employee,
           has_civil_contract OR civil_contributions_arrive AS civil_contractor,
           labour_contributions_arrive AND NOT had_labour_contract_lately AS no_contract,
           has_lasting_labour_contract AND NOT labour_contributions_arrive AND NOT is_exempt_from_contributions
               AND NOT receives_birth_benefit AS no_contributions,
           has_year_old_labour_contract AND NOT contributions_arrived_in_year AND NOT is_exempt_from_contributions
               AND NOT receives_birth_benefit AS left_open,
           receives_old_age_pension OR receives_service_pension AS pensioner,
           receives_childcare_benefit OR is_mother_or_guardian_of_small_child
               OR (is_father_of_small_child AND says = 'carer_of_child') AS carer,
           says = 'independent_worker' AND named_enough_income AS productive,
           says = 'independent_worker' AND named_small_income AND NOT named_enough_income AS unproductive,
           says = 'independent_worker' AND NOT named_enough_income AND NOT named_small_income AS of_unknown_income,
           says = 'unregistered_unemployed' AND NOT is_registered_unemployed AS unregistered,
           NOT is_dead AND NOT has_departed AND (labour_contributions_arrive
               OR (has_labour_contract AND (has_new_labour_contract OR is_exempt_from_contributions))) AS employer_pays
    FROM joined
),
words AS (
    SELECT person, place, district, settlement, birth_date, sex, employer_pays,
{held} AS held_0,
{open} AS open_0,
{findings} AS findings_0,
{facts} AS facts_0,
{facts_open} AS facts_open_0
    FROM answers
)
SELECT person, place, district, settlement, birth_date, sex,
{headline} AS headline,
       -- The strongest status that is not disproved is proved.
       (held_0 | open_0) = 0 OR (held_0 & (held_0 | open_0) & -(held_0 | open_0)) <> 0 AS settled,
       CASE WHEN employer_pays THEN 'employer_pays' WHEN employer_pays IS NULL THEN 'open' ELSE 'none' END AS insurance,
       employer_pays IS NOT NULL AS insurance_settled,
       held_0, open_0, findings_0, facts_0, facts_open_0
FROM words
ORDER BY person
