select 'pg_extension/' || e.oid || '/0'                             as address,
       'EXTENSION'                                                  as kind,
       null                                                         as schema,
       e.extname                                                    as name,
       null                                                         as of,
       case
           when n.nspname = :target then format('CREATE EXTENSION IF NOT EXISTS %I', e.extname)
           else format(E'CREATE SCHEMA IF NOT EXISTS %1$I;\nCREATE EXTENSION IF NOT EXISTS %2$I SCHEMA %1$I;\n'
                       'SELECT set_config(''search_path'', current_setting(''search_path'') || %3$L, false)',
                       n.nspname, e.extname, ', ' || quote_ident(n.nspname))
           end                                                      as text,
       null                                                         as tail,
       null                                                         as undo,
       null                                                         as subject,
       null                                                         as comment,
       '{}'::text[]                                                 as needs
from pg_extension e
         join pg_namespace n on n.oid = e.extnamespace
where n.nspname <> 'pg_catalog'
union all
select 'pg_namespace/' || n.oid || '/0',
       'SCHEMA',
       null,
       n.nspname,
       null,
       format('CREATE SCHEMA IF NOT EXISTS %I', n.nspname),
       null,
       format('DROP SCHEMA IF EXISTS %I', n.nspname),
       format('SCHEMA %I', n.nspname),
       obj_description(n.oid, 'pg_namespace'),
       '{}'
from pg_namespace n
where n.nspname = any (:schemas)
  and n.nspname <> :target
  and not exists (select
                  from pg_extension e
                  where e.extnamespace = n.oid)
