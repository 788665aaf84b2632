select c.oid::bigint                      as id,
       nullif(n.nspname, :target)         as schema,
       c.relname                          as name,
       c.relkind::text                    as kind,
       c.relispartition                   as is_partition,
       c.reloftype <> 0                   as is_typed,
       i.inhrelid is not null             as is_child,
       e.extname                          as extension,
       c.relpersistence = 'u'             as is_unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
       d.description                      as comment
from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
         left join (select distinct inhrelid from pg_inherits) i on i.inhrelid = c.oid
         left join pg_depend x on x.classid = 'pg_class'::regclass
    and x.objid = c.oid
    and x.objsubid = 0
    and x.refclassid = 'pg_extension'::regclass
    and x.deptype = 'e'
         left join pg_extension e on e.oid = x.refobjid
         left join pg_description d on d.classoid = 'pg_class'::regclass
    and d.objoid = c.oid
    and d.objsubid = 0
where n.nspname = any (:schemas)
  and c.relkind in ('r', 'p', 'f', 'v', 'm')
  and not (n.nspname = :target and c.relname in ('autogen_history', 'autogen_pushed'))
order by c.oid
