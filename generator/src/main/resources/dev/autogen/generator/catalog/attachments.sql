-- An option whose name begins with pg_ is the server's own mark (15.20 keeps pg_attver), which nobody sets.
with tables as (select c.*
                from pg_class c
                         join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any (:schemas)
                  and c.relkind in ('r', 'p', 'v')
                  and not c.relispartition)
select t.oid::bigint as table_id,
       null::name    as column_name,
       'GRANT'       as kind,
       t.relacl::text as detail
from tables t
where t.relacl is not null
union all
select a.attrelid::bigint, a.attname, 'GRANT', a.attacl::text
from pg_attribute a
         join tables t on t.oid = a.attrelid
where a.attacl is not null
  and not a.attisdropped
union all
select a.attrelid::bigint, a.attname, 'CONSTRAINT', quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid)
from pg_constraint c
         join tables t on t.oid = c.conrelid
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
where (to_jsonb(c) ->> 'conperiod')::boolean
union all
select a.attrelid::bigint, a.attname, 'STATISTICS_TARGET', a.attstattarget::text
from pg_attribute a
         join tables t on t.oid = a.attrelid
where a.attstattarget >= 0
  and a.attnum > 0
  and not a.attisdropped
union all
select a.attrelid::bigint, a.attname, 'COLUMN_OPTION', string_agg(o.option, ', ' order by o.position)
from pg_attribute a
         join tables t on t.oid = a.attrelid
         cross join unnest(a.attoptions) with ordinality as o (option, position)
where not a.attisdropped
  and not starts_with(o.option, 'pg_')
group by a.attrelid, a.attname
union all
select a.attrelid::bigint,
       a.attname,
       'COLUMN_STORAGE',
       case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end
from pg_attribute a
         join tables t on t.oid = a.attrelid
         join pg_type y on y.oid = a.atttypid
where a.attstorage <> y.typstorage
  and a.attnum > 0
  and not a.attisdropped
union all
select a.attrelid::bigint, a.attname, 'COLUMN_COMPRESSION', case a.attcompression when 'p' then 'pglz' else 'lz4' end
from pg_attribute a
         join tables t on t.oid = a.attrelid
where a.attcompression <> ''
  and a.attnum > 0
  and not a.attisdropped
union all
select s.stxrelid::bigint, null, 'STATISTICS', s.stxname::text
from pg_statistic_ext s
         join tables t on t.oid = s.stxrelid
union all
select t.oid::bigint,
       null,
       'REPLICA_IDENTITY',
       case t.relreplident
           when 'f' then 'full'
           when 'n' then 'nothing'
           else 'using index ' || (select quote_ident(c.relname)
                                   from pg_index i
                                            join pg_class c on c.oid = i.indexrelid
                                   where i.indrelid = t.oid
                                     and i.indisreplident)
           end
from tables t
where t.relkind = 'r'
  and t.relreplident not in ('d', 't')
union all
select t.oid::bigint, null, 'STORAGE_PARAMETER', string_agg(o.option, ', ' order by o.position)
from tables t
         cross join unnest(t.reloptions) with ordinality as o (option, position)
where t.relkind = 'r'
  and not starts_with(o.option, 'pg_')
group by t.oid
union all
select t.oid::bigint, null, 'TOAST_PARAMETER', string_agg(o.option, ', ' order by o.position)
from tables t
         join pg_class c on c.oid = t.reltoastrelid
         cross join unnest(c.reloptions) with ordinality as o (option, position)
where not starts_with(o.option, 'pg_')
group by t.oid
union all
select i.indrelid::bigint, null, 'CLUSTER', 'on ' || c.relname
from pg_index i
         join tables t on t.oid = i.indrelid
         join pg_class c on c.oid = i.indexrelid
where i.indisclustered
union all
select t.oid::bigint, null, 'OWNER', pg_get_userbyid(t.relowner)::text
from tables t
         join pg_class h on h.oid = to_regclass('autogen_history')
where t.relowner <> h.relowner
union all
select t.oid::bigint, a.attname, 'UNVALIDATED_NOT_NULL', k.conname::text
from tables t
         join pg_constraint k on k.conrelid = t.oid
         join pg_attribute a on a.attrelid = t.oid
    and array [a.attnum] = k.conkey
where k.contype = 'n'
  and not k.convalidated
union all
select t.oid::bigint, null, 'TABLESPACE', s.spcname::text
from tables t
         join pg_tablespace s on s.oid = t.reltablespace
union all
select g.tgrelid::bigint, null, 'TRIGGER', g.tgname::text
from pg_trigger g
         join tables t on t.oid = g.tgrelid
where not g.tgisinternal
union all
select distinct g.tgrelid::bigint, null::name, 'DISABLED_CONSTRAINT', k.conname::text
from pg_trigger g
         join tables t on t.oid = g.tgrelid
         join pg_constraint k on k.oid = g.tgconstraint
where g.tgisinternal
  and g.tgenabled = 'D'
union all
select p.polrelid::bigint, null, 'POLICY', p.polname::text
from pg_policy p
         join tables t on t.oid = p.polrelid
union all
select t.oid::bigint, null, 'ROW_SECURITY', case
           when not t.relrowsecurity then 'forced but not enabled'
           when t.relforcerowsecurity then 'forced'
           else 'enabled'
           end
from tables t
where t.relrowsecurity
   or t.relforcerowsecurity
union all
select r.ev_class::bigint, null, 'RULE', r.rulename::text
from pg_rewrite r
         join tables t on t.oid = r.ev_class
where r.rulename <> '_RETURN'
union all
select p.prrelid::bigint, null, 'PUBLICATION', b.pubname::text
from pg_publication_rel p
         join pg_publication b on b.oid = p.prpubid
         join tables t on t.oid = p.prrelid
order by 1, 3, 2, 4
