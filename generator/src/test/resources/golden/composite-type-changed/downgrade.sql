ALTER TABLE "task" DROP CONSTRAINT "ck_task_place";
DO $remake$
declare
    changed_type oid := '"place"'::regtype;
    gone text[] := '{}';
    merged text[] := '{}';
    new_form text := '("city" character varying(255), "zip" integer)';
    new_value text := (select format('case when $1 is distinct from null then row(%s)::%s end',
                                     string_agg(case
                                                    when a.attname is null then format('null::%s', u.type)
                                                    when a.atttypid = u.type::regtype or exists (select
                                                                                                from pg_cast
                                                                                                where castsource = a.atttypid
                                                                                                  and casttarget = u.type::regtype)
                                                        then format('($1).%I::%s', u.name, u.type)
                                                    else format('($1).%I::text::%s', u.name, u.type) end,
                                                ', ' order by u.n), '"place"')
                       from unnest(array['city', 'zip']::text[], array['character varying(255)', 'integer']::text[]) with ordinality as u (name, type, n)
                                left join pg_attribute a on a.attname = u.name and not a.attisdropped
                           and a.attrelid = (select typrelid from pg_type where oid = changed_type));
    ...
$remake$;
ALTER TABLE "task" ADD CONSTRAINT "ck_task_place" CHECK (((place).zip > 0));
