select i.indexrelid::bigint                                               as index_id,
       a.attname                                                          as column_name,
       case when a.attnum is null then pg_get_indexdef(i.indexrelid, p.position, false) end as expression,
       case
           when i.indcollation[p.position - 1] <> coalesce(a.attcollation, kt.typcollation) then
               case when pg_collation_is_visible(k.oid) then '' else quote_ident(kn.nspname) || '.' end
                   || quote_ident(k.collname)
           end                                                            as collation,
       case
           when options.list is not null or not o.opcdefault or exists (select
                                             from pg_opclass other
                                             where other.opcmethod = o.opcmethod
                                               and other.opcintype = a.atttypid
                                               and other.opcdefault
                                               and other.oid <> o.oid) then
               case when pg_opclass_is_visible(o.oid) then '' else quote_ident(opn.nspname) || '.' end
                   || quote_ident(o.opcname)
           end                                                            as operator_class,
       options.list                                                       as operator_class_options,
       i.indoption[p.position - 1] & 1 <> 0                               as descending,
       i.indoption[p.position - 1] & 2 <> 0                               as nulls_first
from pg_index i
         join pg_class t on t.oid = i.indrelid
         join pg_namespace n on n.oid = t.relnamespace
         cross join generate_series(1, i.indnkeyatts) as p (position)
         join pg_attribute key on key.attrelid = i.indexrelid
    and key.attnum = p.position
         cross join lateral (select string_agg(quote_ident(w.option_name) || ' = ' || quote_literal(w.option_value), ', ')
                             from pg_options_to_table(key.attoptions) w
                             where not starts_with(w.option_name, 'pg_')) as options (list)
         join pg_type kt on kt.oid = key.atttypid
         join pg_opclass o on o.oid = i.indclass[p.position - 1]
         join pg_namespace opn on opn.oid = o.opcnamespace
         left join pg_attribute a on a.attrelid = i.indrelid
    and a.attnum = i.indkey[p.position - 1]
    and a.attnum <> 0
         left join pg_collation k on k.oid = i.indcollation[p.position - 1]
         left join pg_namespace kn on kn.oid = k.collnamespace
where n.nspname = any (:schemas)
  and t.relkind in ('r', 'p')
  and not t.relispartition
  and not exists (select
                  from pg_constraint x
                  where x.conindid = i.indexrelid
                    and x.contype in ('p', 'u', 'x'))
order by i.indexrelid, p.position
