select nullif(n.nspname, :target) as schema,
       t.typname                  as name,
       t.typtype::text            as kind,
       e.extname                  as extension
from pg_type t
         join pg_namespace n on n.oid = t.typnamespace
         left join pg_depend x on x.classid = 'pg_type'::regclass
    and x.objid = t.oid
    and x.refclassid = 'pg_extension'::regclass
    and x.deptype = 'e'
         left join pg_extension e on e.oid = x.refobjid
where n.nspname = any (:schemas)
  and t.typtype in ('d', 'r')
order by t.oid
