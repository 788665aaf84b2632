select t.oid::bigint                       as id,
       nullif(n.nspname, :target)          as schema,
       t.typname                           as name,
       a.attname                           as attribute,
       format_type(a.atttypid, a.atttypmod) as type,
       case
           when a.attcollation <> at.typcollation then
               case when pg_collation_is_visible(k.oid) then '' else quote_ident(kn.nspname) || '.' end
                   || quote_ident(k.collname)
           end                             as collation,
       ad.description                      as attribute_comment,
       e.extname                           as extension,
       d.description                       as comment
from pg_type t
         join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
         join pg_namespace n on n.oid = t.typnamespace
         left join pg_attribute a on a.attrelid = c.oid
    and a.attnum > 0
    and not a.attisdropped
         left join pg_type at on at.oid = a.atttypid
         left join pg_collation k on k.oid = a.attcollation
         left join pg_namespace kn on kn.oid = k.collnamespace
         left join pg_description ad on ad.classoid = 'pg_class'::regclass
    and ad.objoid = c.oid
    and ad.objsubid = a.attnum
         left join pg_depend x on x.classid = 'pg_type'::regclass
    and x.objid = t.oid
    and x.refclassid = 'pg_extension'::regclass
    and x.deptype = 'e'
         left join pg_extension e on e.oid = x.refobjid
         left join pg_description d on d.classoid = 'pg_type'::regclass
    and d.objoid = t.oid
where n.nspname = any (:schemas)
order by t.oid, a.attnum
