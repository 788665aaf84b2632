select r.ev_class::bigint           as view_id,
       nullif(un.nspname, :target)  as schema,
       u.relname                    as name,
       a.attname                    as column_name
from pg_rewrite r
         join pg_class v on v.oid = r.ev_class
         join pg_namespace n on n.oid = v.relnamespace
         join pg_depend x on x.classid = 'pg_rewrite'::regclass
    and x.objid = r.oid
         -- GROUP BY a primary key lets a view read other columns, and so depend on the key.
         left join pg_constraint k on x.refclassid = 'pg_constraint'::regclass
    and k.oid = x.refobjid
         join pg_class u on u.oid = case when x.refclassid = 'pg_class'::regclass then x.refobjid else k.conrelid end
         join pg_namespace un on un.oid = u.relnamespace
         left join pg_attribute a on a.attrelid = u.oid
    and (x.refclassid = 'pg_class'::regclass and a.attnum = x.refobjsubid and a.attnum <> 0 or a.attnum = any (k.conkey))
where n.nspname = any (:schemas)
  and v.relkind = 'v'
  and r.rulename = '_RETURN'
  and u.oid <> v.oid
