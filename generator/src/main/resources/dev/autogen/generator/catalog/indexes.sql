select i.indexrelid::bigint                                     as id,
       i.indrelid::bigint                                       as table_id,
       c.relname                                                as name,
       m.amname                                                 as method,
       i.indisunique                                            as is_unique,
       i.indisvalid and i.indisready and i.indislive            as is_valid,
       i.indisunique and coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) as nulls_not_distinct,
       (select array_agg(a.attname order by k.position)
        from unnest(i.indkey::int2[]) with ordinality as k (number, position)
                 join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indnatts > i.indnkeyatts
          and k.position > i.indnkeyatts)                       as include,
       pg_get_expr(i.indpred, i.indrelid)                       as predicate,
       (select array_agg(o.option order by o.position)
        from unnest(c.reloptions) with ordinality as o (option, position)
        where not starts_with(o.option, 'pg_'))                 as storage,
       d.description                                            as comment
from pg_index i
         join pg_class c on c.oid = i.indexrelid
         join pg_am m on m.oid = c.relam
         join pg_class t on t.oid = i.indrelid
         join pg_namespace n on n.oid = t.relnamespace
         left join pg_description d on d.classoid = 'pg_class'::regclass
    and d.objoid = i.indexrelid
    and d.objsubid = 0
where n.nspname = any (:schemas)
  and t.relkind in ('r', 'p')
  and not t.relispartition
  and not exists (select
                  from pg_constraint x
                  where x.conindid = i.indexrelid
                    and x.contype in ('p', 'u', 'x'))
order by i.indrelid, c.relname
