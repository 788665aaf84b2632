select c.conrelid::bigint                                                 as table_id,
       c.conname                                                          as name,
       c.contype::text                                                    as kind,
       (select array_agg(a.attname order by k.position)
        from unnest(c.conkey) with ordinality as k (number, position)
                 join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
        where c.contype in ('p', 'u', 'f'))                               as columns,
       (select array_agg(a.attname order by k.position)
        from unnest(i.indkey::int2[]) with ordinality as k (number, position)
                 join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
        where c.contype in ('p', 'u')
          and i.indnatts > i.indnkeyatts
          and k.position > i.indnkeyatts)                                 as include,
       c.contype = 'u' and coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) as nulls_not_distinct,
       nullif(fn.nspname, :target)                                        as referenced_schema,
       f.relname                                                          as referenced_table,
       (select array_agg(a.attname order by k.position)
        from unnest(c.confkey) with ordinality as k (number, position)
                 join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as referenced_columns,
       c.confdeltype::text                                                as on_delete,
       c.confupdtype::text                                                as on_update,
       (select array_agg(a.attname order by k.position)
        from jsonb_array_elements_text(
                     case when c.confdeltype in ('n', 'd') then nullif(to_jsonb(c) -> 'confdelsetcols', 'null'::jsonb) end)
                 with ordinality as k (number, position)
                 join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number::integer) as set_columns,
       c.confmatchtype = 'f'                                              as match_full,
       c.condeferrable                                                    as deferrable,
       c.condeferred                                                      as deferred,
       c.convalidated                                                     as validated,
       c.convalidated or coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true) as enforced,
       coalesce((to_jsonb(c) ->> 'conperiod')::boolean, false)            as over_period,
       c.connoinherit                                                     as no_inherit,
       case c.contype
           when 'c' then pg_get_expr(c.conbin, c.conrelid)
           when 'x' then pg_get_constraintdef(c.oid)
           end                                                            as definition,
       d.description                                                      as comment
from pg_constraint c
         join pg_class t on t.oid = c.conrelid
         join pg_namespace n on n.oid = t.relnamespace
         left join pg_index i on i.indexrelid = c.conindid
         left join pg_class f on f.oid = c.confrelid
         left join pg_namespace fn on fn.oid = f.relnamespace
         left join pg_description d on d.classoid = 'pg_constraint'::regclass
    and d.objoid = c.oid
    and d.objsubid = 0
where n.nspname = any (:schemas)
  and t.relkind in ('r', 'p')
  and not t.relispartition
  and c.contype in ('p', 'u', 'f', 'c', 'x')
  and c.conparentid = 0
order by c.conrelid, c.conname
