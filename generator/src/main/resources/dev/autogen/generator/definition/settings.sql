with :spaces,
     settings as (select r.oid, '0' as part, format('ALTER TABLE %s SET (%s)', r.qualified, (
    select string_agg(split_part(o, '=', 1) || ' = ' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
    from unnest(r.reloptions) o)) as text
                  from relations r
                  where r.relkind in ('r', 'p')
                    and r.reloptions is not null
                  union all
                  select r.oid, 'toast', format('ALTER TABLE %s SET (%s)', r.qualified, (
    select string_agg('toast.' || split_part(o, '=', 1) || ' = ' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
    from unnest(t.reloptions) o))
                  from relations r
                           join pg_class t on t.oid = r.reltoastrelid
                  where t.reloptions is not null
                  union all
                  select r.oid, 'materialized', format('ALTER MATERIALIZED VIEW %s CLUSTER ON %I', r.qualified, c.relname)
                  from relations r
                           join pg_index i on i.indrelid = r.oid and i.indisclustered
                           join pg_class c on c.oid = i.indexrelid
                  where r.relkind = 'm'
                  union all
                  select r.oid, 'statistics ' || a.attnum,
                         format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', r.qualified, a.attname, a.attstattarget)
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                  where r.relkind in ('r', 'p', 'm')
                    and a.attstattarget >= 0
                  union all
                  select r.oid, 'options ' || a.attnum,
                         format('ALTER TABLE %s ALTER COLUMN %I SET (%s)', r.qualified, a.attname, o.text)
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                           cross join lateral (select string_agg(replace(o, '=', ' = '), ', ') as text
                                               from unnest(a.attoptions) o
                                               where o !~ '^pg_') o
                  where r.relkind in ('r', 'p', 'm')
                    and o.text is not null
                  union all
                  select r.oid, 'storage ' || a.attnum,
                         format('ALTER TABLE %s ALTER COLUMN %I SET STORAGE %s', r.qualified, a.attname,
                                case a.attstorage
                                    when 'p' then 'PLAIN'
                                    when 'e' then 'EXTERNAL'
                                    when 'm' then 'MAIN'
                                    else 'EXTENDED' end)
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                           join pg_type y on y.oid = a.atttypid
                  where r.relkind in ('r', 'p', 'm')
                    and a.attstorage <> y.typstorage
                  union all
                  select r.oid, 'compression ' || a.attnum,
                         format('ALTER TABLE %s ALTER COLUMN %I SET COMPRESSION %s', r.qualified, a.attname,
                                case a.attcompression when 'p' then 'pglz' else 'lz4' end)
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                  where r.relkind in ('r', 'p', 'm')
                    and a.attcompression <> ''
                  union all
                  select r.oid, 'default ' || a.attnum,
                         format('ALTER %s %s ALTER COLUMN %I %s', case r.relkind when 'v' then 'VIEW' else 'TABLE' end,
                                r.qualified, a.attname,
                                coalesce('SET DEFAULT ' || pg_get_expr(v.adbin, v.adrelid), 'DROP DEFAULT'))
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                           left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
                           left join pg_inherits h on h.inhrelid = r.oid and h.inhseqno = 1
                           left join pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped
                           left join pg_attrdef pv on pv.adrelid = pa.attrelid and pv.adnum = pa.attnum
                  where (r.relkind = 'v' and v.oid is not null)
                     or (r.relkind in ('r', 'p') and (r.relispartition or r.reloftype <> 0 or not a.attislocal)
                      and a.attgenerated = ''
                      and a.attidentity = ''
                      and pg_get_expr(v.adbin, v.adrelid) is distinct from pg_get_expr(pv.adbin, pv.adrelid))
                  union all
                  select r.oid, 'not null ' || a.attnum,
                         format('ALTER TABLE %s ALTER COLUMN %I SET NOT NULL', r.qualified, a.attname)
                  from relations r
                           join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                           left join pg_inherits h on h.inhrelid = r.oid and h.inhseqno = 1
                           left join pg_attribute pa on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped
                  where r.relkind in ('r', 'p')
                    and (r.relispartition or r.reloftype <> 0 or not a.attislocal)
                    and a.attnotnull
                    and pa.attnotnull is not true
                  union all
                  select r.oid, 'not valid ' || k.conname,
                         format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.qualified, k.conname, pg_get_constraintdef(k.oid))
                  from relations r
                           join pg_constraint k on k.conrelid = r.oid and k.contype = 'n' and not k.convalidated
                  where k.conislocal
                  union all
                  select r.oid, 'index options ' || c.relname,
                         format('ALTER INDEX %s%I SET (%s)', r.prefix, c.relname,
                                (select string_agg(replace(o, '=', ' = '), ', ') from unnest(c.reloptions) o))
                  from pg_constraint k
                           join relations r on r.oid = k.conrelid
                           join pg_class c on c.oid = k.conindid
                  where k.contype in ('p', 'u', 'x')
                    and c.reloptions is not null
                  union all
                  select r.oid, 'identity', 'ALTER TABLE ' || r.qualified || ' REPLICA IDENTITY '
                      || case r.relreplident
                             when 'f' then 'FULL'
                             when 'n' then 'NOTHING'
                             else 'USING INDEX ' || (select quote_ident(c.relname)
                                                     from pg_index i
                                                              join pg_class c on c.oid = i.indexrelid
                                                     where i.indrelid = r.oid
                                                       and i.indisreplident) end
                  from relations r
                  where r.relkind in ('r', 'p')
                    and (r.relreplident in ('f', 'n') or (r.relreplident = 'i' and exists (select
                                                                                       from pg_index i
                                                                                       where i.indrelid = r.oid
                                                                                         and i.indisreplident)))
                  union all
                  select r.oid, 'cluster', format('ALTER TABLE %s CLUSTER ON %I', r.qualified, c.relname)
                  from relations r
                           join pg_index i on i.indrelid = r.oid and i.indisclustered
                           join pg_class c on c.oid = i.indexrelid
                  where r.relkind = 'r'
                  union all
                  select r.oid, 'row security', format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', r.qualified)
                  from relations r
                  where r.relrowsecurity
                  union all
                  select r.oid, 'forced', format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', r.qualified)
                  from relations r
                  where r.relforcerowsecurity
                  union all
                  select r.oid, 'trigger ' || g.tgname, format('ALTER TABLE %s %s TRIGGER %I', r.qualified,
                                                               case g.tgenabled
                                                                   when 'D' then 'DISABLE'
                                                                   when 'R' then 'ENABLE REPLICA'
                                                                   when 'A' then 'ENABLE ALWAYS'
                                                                   else 'ENABLE' end, g.tgname)
                  from relations r
                           join pg_trigger g on g.tgrelid = r.oid and not g.tgisinternal
                           left join pg_trigger pg on pg.oid = g.tgparentid
                  where g.tgenabled <> coalesce(pg.tgenabled, 'O')
                  union all
                  select r.oid, 'rule ' || w.rulename, format('ALTER TABLE %s %s RULE %I', r.qualified,
                                                              case w.ev_enabled
                                                                  when 'D' then 'DISABLE'
                                                                  when 'R' then 'ENABLE REPLICA'
                                                                  else 'ENABLE ALWAYS' end, w.rulename)
                  from relations r
                           join pg_rewrite w on w.ev_class = r.oid and w.rulename <> '_RETURN'
                  where w.ev_enabled <> 'O'
                  union all
                  select r.oid, 'extended ' || x.stxname,
                         format('ALTER STATISTICS %s%I SET STATISTICS %s', s.prefix, x.stxname, x.stxstattarget)
                  from relations r
                           join pg_statistic_ext x on x.stxrelid = r.oid and x.stxstattarget >= 0
                           join spaces s on s.oid = x.stxnamespace)
select 'setting/' || s.oid || '/' || s.part as address,
       'SETTING'                            as kind,
       r.schema,
       r.relname::text                      as name,
       r.address                            as of,
       s.text,
       null                                 as tail,
       null                                 as undo,
       null                                 as subject,
       null                                 as comment,
       '{}'::text[]                         as needs
from settings s
         join relations r on r.oid = s.oid
order by s.oid, s.part
