ALTER TABLE "task" ALTER COLUMN "state" SET DEFAULT 'OPEN'::state;
DO $remake$
declare
    changed_type oid := '"state"'::regtype;
    wanted text[] := array(select enumlabel::text from pg_enum where enumtypid = changed_type and enumlabel <> all (array['ARCHIVED', 'BLOCKED']::text[]) order by enumsortorder);
    merged text[] := array[]::text[];
    gone text[] := array(select enumlabel::text from pg_enum
                         where enumtypid = changed_type and enumlabel <> all (wanted || merged));
    new_form text := (select format('enum (%s)', string_agg(quote_literal(v), ', ' order by n))
                      from unnest(wanted) with ordinality as u (v, n));
    new_value text := format('case $1::text when %L then %L else $1::text end::', merged[1], merged[2]) || '"state"';
    ...
$remake$;
