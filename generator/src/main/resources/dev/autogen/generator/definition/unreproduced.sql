with :spaces,
     others as (select n.oid, n.nspname
                from pg_namespace n
                where n.nspname <> all (:schemas)
                  and n.nspname !~ '^pg_'
                  and n.nspname <> 'information_schema'
                  and not exists (select from members m where m.classid = 'pg_namespace'::regclass and m.objid = n.oid)
                  and not exists (select from pg_extension e where e.extnamespace = n.oid))
select r.address,
       'foreign table'                                                   as kind,
       r.schema,
       r.relname::text                                                   as name,
       'its server and its rights are not part of a schema'              as reason,
       true                                                              as said
from relations r
where r.relkind = 'f'
union all
select r.address, 'index', r.schema, r.relname, 'it is not valid', true
from pg_index i
         join relations r on r.oid = i.indexrelid
where not i.indisvalid
union all
select t.address, 'base type', t.schema, t.typname, 'its functions are a library of the server', true
from types t
where t.typtype = 'b'
  and t.typelem = 0
  and t.typisdefined
union all
select t.address, 'range type', t.schema, t.typname, 'its canonical function needs it before it is there', true
from types t
         join pg_range r on r.rngtypid = t.oid
where r.rngcanonical <> 0
union all
select 'pg_opclass/' || o.oid || '/0', 'operator class', s.schema, o.opcname, 'the server has no text for its definition', true
from pg_opclass o
         join spaces s on s.oid = o.opcnamespace
where not exists (select from members m where m.classid = 'pg_opclass'::regclass and m.objid = o.oid)
union all
select 'pg_conversion/' || c.oid || '/0', 'conversion', s.schema, c.conname, 'its function is a library of the server', true
from pg_conversion c
         join spaces s on s.oid = c.connamespace
where not exists (select from members m where m.classid = 'pg_conversion'::regclass and m.objid = c.oid)
union all
select 'pg_ts_parser/' || p.oid || '/0', 'text search parser', s.schema, p.prsname, 'its functions are a library of the server', true
from pg_ts_parser p
         join spaces s on s.oid = p.prsnamespace
where not exists (select from members m where m.classid = 'pg_ts_parser'::regclass and m.objid = p.oid)
union all
select 'pg_ts_template/' || p.oid || '/0', 'text search template', s.schema, p.tmplname, 'its functions are a library of the server', true
from pg_ts_template p
         join spaces s on s.oid = p.tmplnamespace
where not exists (select from members m where m.classid = 'pg_ts_template'::regclass and m.objid = p.oid)
union all
select 'pg_event_trigger/' || e.oid || '/0', 'event trigger', null, e.evtname, 'it belongs to the database, and only a superuser makes it', true
from pg_event_trigger e
where not exists (select from members m where m.classid = 'pg_event_trigger'::regclass and m.objid = e.oid)
union all
select 'pg_publication/' || p.oid || '/0', 'publication', null, p.pubname, 'it belongs to the database, and replicas depend on it', true
from pg_publication p
union all
select 'pg_foreign_server/' || f.oid || '/0', 'foreign server', null, f.srvname, 'it belongs to the database', true
from pg_foreign_server f
where not exists (select from members m where m.classid = 'pg_foreign_server'::regclass and m.objid = f.oid)
union all
select 'pg_namespace/' || n.oid || '/0', 'schema', null, n.nspname, 'it is not compared; --schema ' || n.nspname || ' takes it in', true
from others n
where exists (select from pg_class c where c.relnamespace = n.oid)
   or exists (select from pg_proc p where p.pronamespace = n.oid)
   or exists (select from pg_type t where t.typnamespace = n.oid)
union all
select 'pg_class/' || c.oid || '/0', 'relation', n.nspname, c.relname, 'its schema is not compared; --schema ' || n.nspname || ' takes it in', false
from pg_class c
         join others n on n.oid = c.relnamespace
union all
select 'pg_type/' || t.oid || '/0', 'type', n.nspname, t.typname, 'its schema is not compared; --schema ' || n.nspname || ' takes it in', false
from pg_type t
         join others n on n.oid = t.typnamespace
where t.typrelid = 0
union all
select 'pg_proc/' || p.oid || '/0', 'function', n.nspname, p.proname, 'its schema is not compared; --schema ' || n.nspname || ' takes it in', false
from pg_proc p
         join others n on n.oid = p.pronamespace
union all
select distinct 'role/' || o || '/0', 'role', null, pg_get_userbyid(o)::text, 'a policy names it; it must be there before', true
from pg_policy p
         join relations r on r.oid = p.polrelid
         cross join unnest(p.polroles) o
where o <> 0
union all
select 'acl/' || r.oid || '/0', 'grants on', r.schema, r.relname, 'rights are given beside migrations', true
from relations r
where r.relacl is not null
  and r.relkind <> 'i'
