select c.oid::bigint            as table_id,
       c.reltuples::bigint      as row_estimate,
       case
           when c.relkind = 'p' then (select sum(pg_relation_size(p.relid)) from pg_partition_tree(c.oid) p)::bigint
           else pg_relation_size(c.oid)
           end                  as bytes
from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (:schemas)
  and c.relkind in ('r', 'p', 'v')
  and not c.relispartition
