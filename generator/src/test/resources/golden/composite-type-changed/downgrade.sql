ALTER TABLE "task" DROP CONSTRAINT "ck_task_place";
DO $remake$
declare
    changed_type oid := '"place"'::regtype;
    gone text[] := '{}';
    merged text[] := '{}';
    new_form text := '("city" character varying(255), "zip" integer)';
    new_value text := (select string_agg(case
                                             when a.attname is null then format('null::%s', u.type)
                                             when a.atttypid = u.type::regtype or c.castcontext <> 'e'
                                                 then format('($1).%I', u.name)
                                             when c.castcontext = 'e' then format('($1).%I::%s', u.name, u.type)
                                             else format('($1).%I::text::%s', u.name, u.type) end,
                                         ', ' order by u.n) || ' where $1 is distinct from null'
                       from unnest(array['city', 'zip']::text[], array['character varying(255)', 'integer']::text[]) with ordinality as u (name, type, n)
                                left join pg_attribute a on a.attname = u.name and not a.attisdropped
                           and a.attrelid = (select typrelid from pg_type where oid = changed_type)
                                left join pg_cast c on c.castsource = a.atttypid and c.casttarget = u.type::regtype);
    ...
$remake$;
ALTER TABLE "task" ADD CONSTRAINT "ck_task_place" CHECK (((place).zip > 0));
