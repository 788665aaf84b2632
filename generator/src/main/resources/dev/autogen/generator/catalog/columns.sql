select a.attrelid::bigint                                  as table_id,
       a.attname                                           as name,
       format_type(a.atttypid, a.atttypmod)                as type,
       a.attnotnull and nn.oid is null                     as not_null,
       a.attidentity::text                                 as identity,
       a.attgenerated::text                                as generated,
       pg_get_expr(v.adbin, v.adrelid)                     as expression,
       case
           when a.attcollation <> t.typcollation then
               case when pg_collation_is_visible(k.oid) then '' else quote_ident(kn.nspname) || '.' end
                   || quote_ident(k.collname)
           end                                             as collation,
       format_type(s.seqtypid, null)                       as sequence_type,
       s.seqstart                                          as start,
       s.seqincrement                                      as increment,
       s.seqmin                                            as min,
       s.seqmax                                            as max,
       s.seqcache                                          as cache,
       s.seqcycle                                          as cycle,
       d.description                                       as comment
from pg_attribute a
         join pg_class c on c.oid = a.attrelid
         join pg_namespace n on n.oid = c.relnamespace
         join pg_type t on t.oid = a.atttypid
         left join pg_attrdef v on v.adrelid = a.attrelid
    and v.adnum = a.attnum
         left join pg_collation k on k.oid = a.attcollation
         left join pg_namespace kn on kn.oid = k.collnamespace
         left join pg_depend x on a.attidentity <> ''
    and x.refclassid = 'pg_class'::regclass
    and x.refobjid = a.attrelid
    and x.refobjsubid = a.attnum
    and x.classid = 'pg_class'::regclass
    and x.deptype = 'i'
         left join pg_sequence s on s.seqrelid = x.objid
         left join pg_constraint nn on nn.conrelid = a.attrelid
    and nn.conkey = array [a.attnum]
    and nn.contype = 'n'
    and not nn.convalidated
         left join pg_description d on d.classoid = 'pg_class'::regclass
    and d.objoid = a.attrelid
    and d.objsubid = a.attnum
where n.nspname = any (:schemas)
  and c.relkind in ('r', 'p', 'f', 'v', 'm')
  and not c.relispartition
  and a.attnum > 0
  and not a.attisdropped
order by a.attrelid, a.attnum
