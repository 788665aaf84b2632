select nullif(n.nspname, :target)        as schema,
       c.relname                         as name,
       format_type(s.seqtypid, null)     as sequence_type,
       s.seqstart                        as start,
       s.seqincrement                    as increment,
       s.seqmin                          as min,
       s.seqmax                          as max,
       s.seqcache                        as cache,
       s.seqcycle                        as cycle,
       o.oid::bigint                     as owner_id,
       nullif(o_n.nspname, :target)      as owner_schema,
       o.relname                         as owner_table,
       a.attname                         as owner_column,
       e.extname                         as extension,
       d.description                     as comment
from pg_sequence s
         join pg_class c on c.oid = s.seqrelid
         join pg_namespace n on n.oid = c.relnamespace
         left join pg_depend w on w.classid = 'pg_class'::regclass
    and w.objid = c.oid
    and w.objsubid = 0
    and w.refclassid = 'pg_class'::regclass
    and w.deptype in ('a', 'i')
         left join pg_class o on o.oid = w.refobjid
         left join pg_namespace o_n on o_n.oid = o.relnamespace
         left join pg_attribute a on a.attrelid = w.refobjid
    and a.attnum = w.refobjsubid
         left join pg_depend x on x.classid = 'pg_class'::regclass
    and x.objid = c.oid
    and x.refclassid = 'pg_extension'::regclass
    and x.deptype = 'e'
         left join pg_extension e on e.oid = x.refobjid
         left join pg_description d on d.classoid = 'pg_class'::regclass
    and d.objoid = c.oid
    and d.objsubid = 0
where n.nspname = any (:schemas)
  and w.deptype is distinct from 'i'
order by c.oid
