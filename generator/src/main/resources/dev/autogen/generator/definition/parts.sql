with :spaces
select 'pg_constraint/' || k.oid || '/0'                                    as address,
       case k.contype when 'f' then 'FOREIGN_KEY' else 'CONSTRAINT' end     as kind,
       r.schema,
       k.conname::text                                                      as name,
       r.address                                                            as of,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.qualified, k.conname, pg_get_constraintdef(k.oid)) as text,
       null                                                                 as tail,
       format('ALTER TABLE %s DROP CONSTRAINT %s%I', r.qualified,
              case when k.conparentid <> 0 then 'IF EXISTS ' else '' end, k.conname) as undo,
       format('CONSTRAINT %I ON %s', k.conname, r.qualified)                as subject,
       obj_description(k.oid, 'pg_constraint')                              as comment,
       array (select 'pg_constraint/' || c.oid || '/0' from pg_constraint c where c.conparentid = k.oid and k.contype <> 'f')
           || array (select 'pg_class/' || i.inhrelid || '/0'
                     from pg_inherits i
                     where i.inhparent = r.oid and r.relkind = 'p')         as needs
from pg_constraint k
         join relations r on r.oid = k.conrelid
where k.contype in ('p', 'u', 'x', 'c', 'f')
  and (k.conislocal or k.contype in ('p', 'u', 'x'))
  and (k.contype <> 'f' or k.conparentid = 0)
union all
select r.address,
       'INDEX',
       t.schema,
       r.relname,
       t.address,
       format('CREATE %sINDEX %I ON %s', case when i.indisunique then 'UNIQUE ' else '' end, r.relname, t.qualified)
           || substr(pg_get_indexdef(r.oid),
                     length(format('CREATE %sINDEX %I ON %s%I.%I', case when i.indisunique then 'UNIQUE ' else '' end,
                                   r.relname, case when r.relkind = 'I' then 'ONLY ' else '' end, n.nspname, t.relname)) + 1),
       null,
       'DROP INDEX ' || case when r.relispartition then 'IF EXISTS ' else '' end || r.prefix || quote_ident(r.relname),
       'INDEX ' || r.prefix || quote_ident(r.relname),
       obj_description(r.oid, 'pg_class'),
       array (select 'pg_class/' || h.inhrelid || '/0' from pg_inherits h where h.inhparent = r.oid)
           || array (select 'pg_class/' || h.inhrelid || '/0' from pg_inherits h where h.inhparent = t.oid and t.relkind = 'p')
from pg_index i
         join relations r on r.oid = i.indexrelid
         join relations t on t.oid = i.indrelid
         join pg_namespace n on n.oid = t.relnamespace
where i.indisvalid
  and not exists (select from pg_constraint k where k.conindid = r.oid and k.contype in ('p', 'u', 'x'))
union all
select 'pg_rewrite/' || w.oid || '/0',
       'RULE',
       r.schema,
       w.rulename,
       r.address,
       rtrim(pg_get_ruledef(w.oid, true), ';'),
       null,
       format('DROP RULE %I ON %s', w.rulename, r.qualified),
       format('RULE %I ON %s', w.rulename, r.qualified),
       obj_description(w.oid, 'pg_rewrite'),
       '{}'
from pg_rewrite w
         join relations r on r.oid = w.ev_class
where w.rulename <> '_RETURN'
union all
select 'pg_trigger/' || g.oid || '/0',
       'TRIGGER',
       r.schema,
       g.tgname,
       r.address,
       pg_get_triggerdef(g.oid, true),
       null,
       format('DROP TRIGGER %I ON %s', g.tgname, r.qualified),
       format('TRIGGER %I ON %s', g.tgname, r.qualified),
       obj_description(g.oid, 'pg_trigger'),
       array (select 'pg_class/' || i.inhrelid || '/0' from pg_inherits i where i.inhparent = r.oid and r.relkind = 'p')
from pg_trigger g
         join relations r on r.oid = g.tgrelid
where not g.tgisinternal
  and g.tgparentid = 0
union all
select 'pg_policy/' || p.oid || '/0',
       'POLICY',
       r.schema,
       p.polname,
       r.address,
       concat_ws(' ', format('CREATE POLICY %I ON %s', p.polname, r.qualified),
                 case when not p.polpermissive then 'AS RESTRICTIVE' end,
                 case p.polcmd
                     when 'r' then 'FOR SELECT'
                     when 'a' then 'FOR INSERT'
                     when 'w' then 'FOR UPDATE'
                     when 'd' then 'FOR DELETE' end,
                 case
                     when p.polroles <> '{0}' then
                         'TO ' || (select string_agg(case o when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(o)) end, ', '
                                                     order by o)
                                   from unnest(p.polroles) o)
                     end,
                 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                 'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
       null,
       format('DROP POLICY %I ON %s', p.polname, r.qualified),
       format('POLICY %I ON %s', p.polname, r.qualified),
       obj_description(p.oid, 'pg_policy'),
       '{}'
from pg_policy p
         join relations r on r.oid = p.polrelid
union all
select 'pg_statistic_ext/' || x.oid || '/0',
       'STATISTICS',
       s.schema,
       x.stxname,
       r.address,
       'CREATE STATISTICS ' || s.prefix || quote_ident(x.stxname)
           || substr(pg_get_statisticsobjdef(x.oid),
                     length(format('CREATE STATISTICS %I.%I', n.nspname, x.stxname)) + 1),
       null,
       'DROP STATISTICS ' || s.prefix || quote_ident(x.stxname),
       'STATISTICS ' || s.prefix || quote_ident(x.stxname),
       obj_description(x.oid, 'pg_statistic_ext'),
       '{}'
from pg_statistic_ext x
         join relations r on r.oid = x.stxrelid
         join spaces s on s.oid = x.stxnamespace
         join pg_namespace n on n.oid = x.stxnamespace
