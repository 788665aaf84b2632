select c.oid::bigint            as table_id,
       c.reltuples::bigint      as row_estimate,
       pg_relation_size(c.oid)  as bytes
from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any (:schemas)
  and c.relkind in ('r', 'v')
  and not c.relispartition
