with :spaces
select 'pg_collation/' || c.oid || '/0'                               as address,
       'COLLATION'                                                    as kind,
       s.schema                                                       as schema,
       c.collname                                                     as name,
       null                                                           as of,
       'CREATE COLLATION ' || s.prefix || quote_ident(c.collname) || ' (' || concat_ws(', ',
               'provider = ' || case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
               case
                   when c.collprovider = 'c' then format('lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype)
                   else format('locale = %L',
                               coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate))
                   end,
               case when not c.collisdeterministic then 'deterministic = false' end,
               'rules = ' || quote_literal(to_jsonb(c) ->> 'collicurules')) || ')' as text,
       null                                                           as tail,
       'DROP COLLATION ' || s.prefix || quote_ident(c.collname)       as undo,
       'COLLATION ' || s.prefix || quote_ident(c.collname)            as subject,
       obj_description(c.oid, 'pg_collation')                         as comment,
       '{}'::text[]                                                   as needs
from pg_collation c
         join spaces s on s.oid = c.collnamespace
where not exists (select from members m where m.classid = 'pg_collation'::regclass and m.objid = c.oid)
union all
select t.address,
       'ENUM',
       t.schema,
       t.typname,
       null,
       'CREATE TYPE ' || t.qualified || ' AS ENUM ('
           || coalesce((select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                        from pg_enum e
                        where e.enumtypid = t.oid), '') || ')',
       null,
       'DROP TYPE ' || t.qualified,
       'TYPE ' || t.qualified,
       obj_description(t.oid, 'pg_type'),
       '{}'
from types t
where t.typtype = 'e'
union all
select t.address,
       'COMPOSITE',
       t.schema,
       t.typname,
       null,
       'CREATE TYPE ' || t.qualified || ' AS ('
           || coalesce((select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                                              || case
                                                     when a.attcollation <> y.typcollation
                                                         then ' COLLATE ' || a.attcollation::regcollation
                                                     else '' end, ', ' order by a.attnum)
                        from pg_attribute a
                                 join pg_type y on y.oid = a.atttypid
                        where a.attrelid = t.typrelid
                          and a.attnum > 0
                          and not a.attisdropped), '') || ')',
       null,
       'DROP TYPE ' || t.qualified,
       'TYPE ' || t.qualified,
       obj_description(t.oid, 'pg_type'),
       '{}'
from types t
         join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
union all
select t.address,
       'DOMAIN',
       t.schema,
       t.typname,
       null,
       'CREATE DOMAIN ' || t.qualified || ' AS ' || concat_ws(' ',
               format_type(t.typbasetype, t.typtypmod),
               case when t.typcollation <> b.typcollation then 'COLLATE ' || t.typcollation::regcollation end,
               'DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)),
               case when t.typnotnull then 'NOT NULL' end,
               (select string_agg(format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ' '
                                  order by k.conname)
                from pg_constraint k
                where k.contypid = t.oid
                  and k.contype = 'c'
                  and k.convalidated)),
       null,
       'DROP DOMAIN ' || t.qualified,
       'DOMAIN ' || t.qualified,
       obj_description(t.oid, 'pg_type'),
       (select coalesce(array_agg(distinct d.refclassid::regclass || '/' || d.refobjid || '/' || d.refobjsubid), '{}')
        from pg_constraint k
                 join pg_depend d on d.classid = 'pg_constraint'::regclass and d.objid = k.oid
        where k.contypid = t.oid
          and k.convalidated
          and d.refobjid <> t.oid)
from types t
         join pg_type b on b.oid = t.typbasetype
where t.typtype = 'd'
union all
select 'pg_constraint/' || k.oid || '/0',
       'DOMAIN_CONSTRAINT',
       t.schema,
       k.conname,
       t.address,
       case
           when not k.convalidated
               then format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', t.qualified, k.conname, pg_get_constraintdef(k.oid))
           end,
       null,
       null,
       format('CONSTRAINT %I ON DOMAIN %s', k.conname, t.qualified),
       obj_description(k.oid, 'pg_constraint'),
       '{}'
from pg_constraint k
         join types t on t.oid = k.contypid
where k.contype = 'c'
union all
select t.address,
       'RANGE',
       t.schema,
       t.typname,
       null,
       'CREATE TYPE ' || t.qualified || ' AS RANGE (' || concat_ws(', ',
               'subtype = ' || format_type(r.rngsubtype, null),
               case when not o.opcdefault then 'subtype_opclass = ' || format('%I.%I', n.nspname, o.opcname) end,
               case
                   when r.rngcollation <> 0 and r.rngcollation <> y.typcollation
                       then 'collation = ' || r.rngcollation::regcollation
                   end,
               case when r.rngsubdiff <> 0 then 'subtype_diff = ' || r.rngsubdiff end,
               'multirange_type_name = ' || ms.prefix || quote_ident(m.typname)) || ')',
       null,
       'DROP TYPE ' || t.qualified,
       'TYPE ' || t.qualified,
       obj_description(t.oid, 'pg_type'),
       '{}'
from types t
         join pg_range r on r.rngtypid = t.oid
         join pg_type y on y.oid = r.rngsubtype
         join pg_opclass o on o.oid = r.rngsubopc
         join pg_namespace n on n.oid = o.opcnamespace
         join pg_type m on m.oid = r.rngmultitypid
         join spaces ms on ms.oid = m.typnamespace
where t.typtype = 'r'
  and r.rngcanonical = 0
union all
select 'pg_cast/' || c.oid || '/0',
       'CAST',
       null,
       format('(%s AS %s)', format_type(c.castsource, null), format_type(c.casttarget, null)),
       case
           when c.castmethod = 'i' and 'varchar'::regtype in (c.castsource, c.casttarget) then
               (select t.address from types t where t.typtype = 'e' and t.oid in (c.castsource, c.casttarget))
           end,
       format('CREATE CAST (%s AS %s) %s%s', format_type(c.castsource, null), format_type(c.casttarget, null),
              case c.castmethod
                  when 'i' then 'WITH INOUT'
                  when 'b' then 'WITHOUT FUNCTION'
                  else 'WITH FUNCTION ' || c.castfunc::regprocedure end,
              case c.castcontext when 'i' then ' AS IMPLICIT' when 'a' then ' AS ASSIGNMENT' else '' end),
       null,
       format('DROP CAST (%s AS %s)', format_type(c.castsource, null), format_type(c.casttarget, null)),
       format('CAST (%s AS %s)', format_type(c.castsource, null), format_type(c.casttarget, null)),
       obj_description(c.oid, 'pg_cast'),
       '{}'
from pg_cast c
where c.oid >= 16384
  and not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')
  and not exists (select from members m where m.classid = 'pg_cast'::regclass and m.objid = c.oid)
  and (exists (select from types t where t.oid in (c.castsource, c.casttarget))
    or exists (select from pg_proc p join spaces s on s.oid = p.pronamespace where p.oid = c.castfunc))
