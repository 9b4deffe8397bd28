-- The twelve answers of `bench others` by hand, in SQL that PostgreSQL and DuckDB both read; everything is delivered.
WITH hired AS (
    SELECT person,
           bool_or("end" IS NULL OR "end" >= DATE '2018-08-01') AS now,
           bool_or(("end" IS NULL OR "end" >= DATE '2018-08-01') AND start > DATE '2018-05-01') AS new,
           bool_or(("end" IS NULL OR "end" >= DATE '2018-08-01') AND start <= DATE '2018-05-01') AS lasting
    FROM contracts
    WHERE kind = 'labour' AND start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-05-01')
    GROUP BY person
),
paid_in AS (
    SELECT DISTINCT person
    FROM contributions
    WHERE kind = 'labour' AND month BETWEEN DATE '2018-05-01' AND DATE '2018-08-01'
),
paid_out AS (
    SELECT person,
           bool_or(kind IN ('old_age_pension', 'service_pension')) AS pension,
           bool_or(kind = 'service_pension') AS service_pension,
           bool_or(kind IN ('maternity_benefit', 'childcare_benefit')) AS birth_benefit
    FROM social_payments
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
disabled AS (
    SELECT person, bool_or("end" IS NULL AND grade IN ('group_1', 'group_2')) AS grave_without_term
    FROM disabilities
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
serving AS (
    SELECT DISTINCT person
    FROM closed_lists
    WHERE kind = 'service' AND start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
),
learning AS (
    SELECT person, bool_or(kind = 'pupil') AS pupil, bool_or(kind = 'student' AND full_time) AS student
    FROM learners
    WHERE start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
    GROUP BY person
),
in_business AS (
    SELECT DISTINCT person
    FROM entrepreneurs
    WHERE kind = 'individual_entrepreneur'
      AND start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
),
seeking AS (
    SELECT DISTINCT person
    FROM unemployed
    WHERE kind = 'unemployed' AND start <= DATE '2018-08-01' AND ("end" IS NULL OR "end" >= DATE '2018-08-01')
),
said AS (
    -- Of two declarations on one day the category listed last stands.
    SELECT DISTINCT ON (person) person, category
    FROM declarations
    WHERE day BETWEEN DATE '2016-08-01' AND DATE '2018-08-01'
    ORDER BY person, day DESC,
             CASE category WHEN 'employed' THEN 12 WHEN 'departed' THEN 11 WHEN 'carer_of_child' THEN 10
                           WHEN 'adult_pupil' THEN 9 WHEN 'unregistered_unemployed' THEN 8 WHEN 'housewife' THEN 7
                           ELSE 0 END DESC
),
facts AS (
    SELECT r.person,
           coalesce(hired.now, FALSE) AS has_contract,
           coalesce(hired.new, FALSE) AS has_new_contract,
           coalesce(hired.lasting, FALSE) AS has_lasting_contract,
           hired.person IS NOT NULL AS had_contract_lately,
           paid_in.person IS NOT NULL AS contributes,
           coalesce(paid_out.pension, FALSE) AS has_pension,
           coalesce(paid_out.birth_benefit, FALSE) AS has_birth_benefit,
           coalesce(paid_out.service_pension, FALSE) OR coalesce(disabled.grave_without_term, FALSE)
               OR serving.person IS NOT NULL
               OR r.birth_date <= CASE r.sex WHEN 'male' THEN DATE '1955-08-01' ELSE DATE '1960-02-01' END AS is_exempt,
           coalesce(learning.pupil, FALSE) AS is_pupil,
           coalesce(learning.student, FALSE) AS is_student,
           in_business.person IS NOT NULL AS is_entrepreneur,
           seeking.person IS NOT NULL AS is_registered,
           disabled.person IS NOT NULL AS has_disability,
           coalesce(said.category = 'housewife', FALSE) AS keeps_house,
           r.birth_date <= DATE '2018-08-01' AND r.birth_date > DATE '2000-08-01' AS is_under_18
    FROM residents r
    LEFT JOIN hired ON hired.person = r.person
    LEFT JOIN paid_in ON paid_in.person = r.person
    LEFT JOIN paid_out ON paid_out.person = r.person
    LEFT JOIN disabled ON disabled.person = r.person
    LEFT JOIN serving ON serving.person = r.person
    LEFT JOIN learning ON learning.person = r.person
    LEFT JOIN in_business ON in_business.person = r.person
    LEFT JOIN seeking ON seeking.person = r.person
    LEFT JOIN said ON said.person = r.person
),
answers AS (
    SELECT person AS key,
           is_pupil AND is_under_18 AS pupil,
           is_under_18 AS child,
           has_contract AND (contributes OR has_new_contract OR is_exempt) AS employee,
           is_entrepreneur AS individual_entrepreneur,
           contributes AND NOT had_contract_lately AS contributions_without_contract,
           has_lasting_contract AND NOT contributes AND NOT is_exempt AND NOT has_birth_benefit
               AS contract_without_contributions,
           is_student AS student,
           has_pension AS pension_recipient,
           is_registered AS registered_unemployed,
           has_disability AS person_with_disability,
           keeps_house AS housewife
    FROM facts
)
SELECT *,
       NOT (pupil OR child OR employee OR individual_entrepreneur OR contributions_without_contract
            OR contract_without_contributions OR student OR pension_recipient OR registered_unemployed
            OR person_with_disability OR housewife) AS without
FROM answers
ORDER BY key
