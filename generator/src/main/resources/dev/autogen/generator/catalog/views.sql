select v.oid::bigint                     as id,
       nullif(n.nspname, :target)        as schema,
       v.relname                         as name,
       pg_get_viewdef(v.oid)             as query,
       (select array_agg(o.option order by o.position)
        from unnest(v.reloptions) with ordinality as o (option, position)
        where not starts_with(o.option, 'pg_')) as options,
       d.description                     as comment,
       (select array_agg(a.attname order by a.attnum)
        from pg_attribute a
                 join pg_description b on b.classoid = 'pg_class'::regclass
            and b.objoid = a.attrelid
            and b.objsubid = a.attnum
        where a.attrelid = v.oid)        as commented_columns,
       (select array_agg(b.description order by b.objsubid)
        from pg_description b
        where b.classoid = 'pg_class'::regclass
          and b.objoid = v.oid
          and b.objsubid > 0)            as column_comments
from pg_class v
         join pg_namespace n on n.oid = v.relnamespace
         left join pg_description d on d.classoid = 'pg_class'::regclass
    and d.objoid = v.oid
    and d.objsubid = 0
where n.nspname = any (:schemas)
  and v.relkind = 'v'
  and not exists (select
                  from pg_depend x
                  where x.classid = 'pg_class'::regclass
                    and x.objid = v.oid
                    and x.refclassid = 'pg_extension'::regclass
                    and x.deptype = 'e')
order by v.oid
