with recursive
    relations as (select c.oid as root, c.oid as relid
                  from pg_class c
                           join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = any (:schemas)
                    and c.relkind in ('r', 'v')
                    and not c.relispartition
                  union
                  select r.root, i.inhrelid
                  from relations r
                           join pg_inherits i on i.inhparent = r.relid),
    uses as (select r.root, r.relid, x.classid, x.objid, x.refobjsubid as number, null::name as key, x.deptype
             from relations r
                      join pg_depend x on x.refclassid = 'pg_class'::regclass and x.refobjid = r.relid
             where x.classid in ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_trigger'::regclass,
                                 'pg_policy'::regclass, 'pg_publication_rel'::regclass)
             union all
             select r.root, r.relid, x.classid, x.objid, 0, k.conname, x.deptype
             from relations r
                      join pg_constraint k on k.conrelid = r.relid and k.contype = 'p'
                      join pg_depend x on x.refclassid = 'pg_constraint'::regclass and x.refobjid = k.oid
             where x.classid = 'pg_rewrite'::regclass),
    row_types as (select r.root, r.relid, x.classid, x.objid, x.objsubid
                  from relations r
                           join pg_type t on t.typrelid = r.relid
                           join pg_depend x on x.refclassid = 'pg_type'::regclass
                      and x.refobjid in (t.oid, t.typarray)),
    found as (select u.root, u.relid, u.number, u.key, w.ev_class = u.relid as own, w.ev_class as holder,
                     case w.rulename when '_RETURN' then 'VIEW' else 'RULE' end as kind,
                     nullif(w.rulename, '_RETURN') as name, '' as text
              from uses u
                       join pg_rewrite w on w.oid = u.objid and u.classid = 'pg_rewrite'::regclass
              where w.ev_class <> u.relid
                 or w.rulename <> '_RETURN'
              union all
              select u.root, u.relid, u.number, null, false, null, 'FUNCTION', null, u.objid::regprocedure::text
              from uses u
              where u.classid = 'pg_proc'::regclass
              union all
              select u.root, u.relid, u.number, null, g.tgrelid = u.relid, g.tgrelid, 'TRIGGER', g.tgname, ''
              from uses u
                       join pg_trigger g on g.oid = u.objid and u.classid = 'pg_trigger'::regclass
              where not g.tgisinternal
                and u.deptype = 'n'
              union all
              select u.root, u.relid, u.number, null, p.polrelid = u.relid, p.polrelid, 'POLICY', p.polname, ''
              from uses u
                       join pg_policy p on p.oid = u.objid and u.classid = 'pg_policy'::regclass
              where u.deptype = 'n'
              union all
              select u.root, u.relid, u.number, null, true, null, 'PUBLICATION', null, quote_ident(b.pubname)
              from uses u
                       join pg_publication_rel p on p.oid = u.objid and u.classid = 'pg_publication_rel'::regclass
                       join pg_publication b on b.oid = p.prpubid
              where u.number > 0
              union all
              select t.root, t.relid, 0, null, false, null, 'ROW_TYPE_FUNCTION', null, t.objid::regprocedure::text
              from row_types t
              where t.classid = 'pg_proc'::regclass
              union all
              select t.root, t.relid, 0, null, t.objid = t.relid, t.objid, 'ROW_TYPE_COLUMN', a.attname, ''
              from row_types t
                       join pg_attribute a on a.attrelid = t.objid and a.attnum = t.objsubid
                       join pg_class c on c.oid = t.objid and c.relkind in ('r', 'p', 'm')
              where t.classid = 'pg_class'::regclass
                and t.objsubid > 0
              union all
              select f.confrelid, f.confrelid, k.number, i.relname, f.conrelid = f.confrelid, f.conrelid, 'FOREIGN_KEY',
                     f.conname, ''
              from relations r
                       join pg_constraint f on f.contype = 'f' and f.confrelid = r.relid and r.root = r.relid
                       cross join unnest(f.confkey) as k (number)
                       left join pg_class i on i.oid = f.conindid
              union all
              select r.root, r.relid, 0, null, false, r.relid, 'CHILD_TABLE', null, ''
              from relations r
              where r.relid <> r.root)
select distinct f.root::bigint                                                          as table_id,
                a.attname                                                               as column_name,
                case when f.kind = 'VIEW' and o.relkind = 'm' then 'MATERIALIZED_VIEW' else f.kind end as kind,
                f.own                                                                   as own,
                f.key                                                                   as key,
                o.relname                                                               as holder,
                nullif(n.nspname, :target)                                              as holder_schema,
                f.name                                                                  as name,
                f.text                                                                  as text
from found f
         left join pg_class o on o.oid = f.holder
         left join pg_namespace n on n.oid = o.relnamespace
         left join pg_attribute a on a.attrelid = f.relid and a.attnum = f.number and f.number > 0
order by 1, 3, 7, 6, 8, 9, 2, 5
