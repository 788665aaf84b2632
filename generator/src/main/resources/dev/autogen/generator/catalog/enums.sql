select nullif(n.nspname, :target)                                         as schema,
       t.typname                                                          as name,
       (select array_agg(l.enumlabel order by l.enumsortorder)
        from pg_enum l
        where l.enumtypid = t.oid)                                        as labels,
       (select array_agg(case when c.casttarget = t.oid then 'from ' else 'to ' end || c.castcontext::text
                         order by c.casttarget = t.oid desc)
        from pg_cast c
        where c.castmethod = 'i'
          and (c.castsource = 'varchar'::regtype and c.casttarget = t.oid
            or c.castsource = t.oid and c.casttarget = 'varchar'::regtype)) as casts,
       e.extname                                                          as extension,
       d.description                                                      as comment
from pg_type t
         join pg_namespace n on n.oid = t.typnamespace
         left join pg_depend x on x.classid = 'pg_type'::regclass
    and x.objid = t.oid
    and x.refclassid = 'pg_extension'::regclass
    and x.deptype = 'e'
         left join pg_extension e on e.oid = x.refobjid
         left join pg_description d on d.classoid = 'pg_type'::regclass
    and d.objoid = t.oid
where n.nspname = any (:schemas)
  and t.typtype = 'e'
order by t.oid
