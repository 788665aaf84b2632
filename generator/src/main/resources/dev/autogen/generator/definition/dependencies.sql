with alias as (select 'pg_attrdef'::regclass::oid as class, d.oid as object, 'pg_class/' || d.adrelid || '/' || d.adnum as address
               from pg_attrdef d
               union all
               select 'pg_rewrite'::regclass, w.oid, 'pg_class/' || w.ev_class || '/0'
               from pg_rewrite w
               where w.rulename = '_RETURN'
               union all
               select 'pg_class'::regclass, c.oid, 'pg_type/' || c.reltype || '/0'
               from pg_class c
               where c.relkind = 'c'
               union all
               select 'pg_type'::regclass, t.oid, 'pg_class/' || t.typrelid || '/0'
               from pg_type t
                        join pg_class c on c.oid = t.typrelid and c.relkind <> 'c'
               union all
               select 'pg_type'::regclass,
                      a.oid,
                      case when c.oid is null then 'pg_type/' || t.oid || '/0' else 'pg_class/' || c.oid || '/0' end
               from pg_type t
                        join pg_type a on a.oid = t.typarray
                        left join pg_class c on c.oid = t.typrelid and c.relkind <> 'c'
               union all
               select 'pg_type'::regclass, r.rngmultitypid, 'pg_type/' || r.rngtypid || '/0'
               from pg_range r
               union all
               select 'pg_class'::regclass, k.conindid, 'pg_constraint/' || k.oid || '/0'
               from pg_constraint k
               where k.contype in ('p', 'u', 'x')
               union all
               select 'pg_class'::regclass, d.objid, 'pg_class/' || d.refobjid || '/' || d.refobjsubid
               from pg_depend d
                        join pg_class s on s.oid = d.objid and s.relkind = 'S'
               where d.classid = 'pg_class'::regclass
                 and d.refclassid = 'pg_class'::regclass
                 and d.deptype = 'i'
               union all
               select d.classid, d.objid, 'pg_type/' || d.refobjid || '/0'
               from pg_depend d
               where d.classid = 'pg_proc'::regclass
                 and d.refclassid = 'pg_type'::regclass
                 and d.deptype = 'i'
               union all
               select d.classid, d.objid, 'pg_extension/' || d.refobjid || '/0'
               from pg_depend d
               where d.refclassid = 'pg_extension'::regclass
                 and d.deptype = 'e')
select distinct coalesce(a.address, d.classid::regclass || '/' || d.objid || '/' || d.objsubid)       as address,
                coalesce(b.address, d.refclassid::regclass || '/' || d.refobjid || '/' || d.refobjsubid) as needs
from pg_depend d
         left join alias a on a.class = d.classid and a.object = d.objid
         left join alias b on b.class = d.refclassid and b.object = d.refobjid
where d.objid >= 16384
  and d.refobjid >= 16384
  and d.deptype in ('n', 'a', 'i')
  and not exists (select
                  from pg_class s
                  where s.relkind = 'S'
                    and d.classid = 'pg_class'::regclass
                    and s.oid = d.objid
                    and d.refclassid = 'pg_class'::regclass)
