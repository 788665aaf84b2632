ALTER TABLE "task" DROP CONSTRAINT "ck_task_place";
DO $remake$
declare
    changed_type oid := '"place"'::regtype;
    gone text[] := '{}';
    merged text[] := '{}';
    new_form text := '("zip" bigint, "city" character varying(255), "lane" character varying(255))';
    new_value text := (select string_agg(case
                                             when a.attname is null then format('null::%s', u.type)
                                             when a.atttypid = u.type::regtype or c.castcontext <> 'e'
                                                 then format('($1).%I', u.name)
                                             when a.atttypid = 'bytea'::regtype and t.typcategory = 'S'
                                                 then format('convert_from(($1).%I, ''UTF8'')', u.name)
                                             when f.typcategory = 'S' and t.oid = 'bytea'::regtype
                                                 then format('convert_to(($1).%I::text, ''UTF8'')', u.name)
                                             when c.castcontext = 'e' and t.oid <> 'bytea'::regtype
                                                 and a.atttypid not in ('bytea'::regtype, 'jsonb'::regtype)
                                                 then format('($1).%I::%s', u.name, u.type)
                                             when t.typcategory = 'S' then format('($1).%I::text', u.name)
                                             else format('($1).%I::text::%s', u.name, u.type) end,
                                         ', ' order by u.n) || ' where $1 is distinct from null'
                       from unnest(array['zip', 'city', 'lane']::text[], array['bigint', 'character varying(255)', 'character varying(255)']::text[]) with ordinality as u (name, type, n)
                                left join pg_attribute a on a.attname = u.name and not a.attisdropped
                           and a.attrelid = (select typrelid from pg_type where oid = changed_type)
                                left join pg_type f on f.oid = a.atttypid
                                left join pg_type t on t.oid = u.type::regtype
                                left join pg_cast c on c.castsource = a.atttypid and c.casttarget = u.type::regtype);
    ...
$remake$;
COMMENT ON COLUMN "place"."city" IS 'where it is';
ALTER TABLE "task" ADD CONSTRAINT "ck_task_place" CHECK (((place IS NULL) OR ((place).zip IS NOT NULL)));
