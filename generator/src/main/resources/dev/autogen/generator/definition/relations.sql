with :spaces,
     numbers as (select q.*,
                        concat_ws(' ',
                                  case when q.seqincrement <> 1 then 'INCREMENT BY ' || q.seqincrement end,
                                  case when q.seqincrement < 0 or q.seqmin <> 1 then 'MINVALUE ' || q.seqmin end,
                                  case
                                      when q.seqincrement < 0 or q.seqmax <> case q.seqtypid
                                                                                 when 'smallint'::regtype then 32767
                                                                                 when 'integer'::regtype then 2147483647
                                                                                 else 9223372036854775807 end
                                          then 'MAXVALUE ' || q.seqmax
                                      end,
                                  case
                                      when q.seqincrement < 0 or q.seqstart <> q.seqmin then 'START WITH ' || q.seqstart
                                      end,
                                  case when q.seqcache <> 1 then 'CACHE ' || q.seqcache end,
                                  case when q.seqcycle then 'CYCLE' end) as options
                 from pg_sequence q),
     owners as (select d.objid, d.refobjid, d.refobjsubid, d.deptype
                from pg_depend d
                where d.classid = 'pg_class'::regclass
                  and d.refclassid = 'pg_class'::regclass
                  and d.refobjsubid > 0
                  and d.deptype in ('a', 'i'))
select r.address,
       'SEQUENCE'                                                            as kind,
       r.schema,
       r.relname::text                                                       as name,
       null                                                                  as of,
       concat_ws(' ', 'CREATE' || case r.relpersistence when 'u' then ' UNLOGGED' else '' end || ' SEQUENCE',
                 r.qualified, case when q.seqtypid <> 'bigint'::regtype then 'AS ' || format_type(q.seqtypid, null) end,
                 nullif(q.options, ''))                                      as text,
       null                                                                  as tail,
       'DROP SEQUENCE IF EXISTS ' || r.qualified                             as undo,
       'SEQUENCE ' || r.qualified                                            as subject,
       obj_description(r.oid, 'pg_class')                                    as comment,
       '{}'::text[]                                                          as needs
from relations r
         join numbers q on q.seqrelid = r.oid
where not exists (select from owners o where o.objid = r.oid and o.deptype = 'i')
union all
select 'owner/' || r.oid || '/0',
       'SEQUENCE_OWNER',
       r.schema,
       r.relname,
       r.address,
       format('ALTER SEQUENCE %s OWNED BY %s.%I', r.qualified, t.qualified, a.attname),
       null,
       null,
       null,
       null,
       array ['pg_class/' || t.oid || '/' || a.attnum]
from relations r
         join owners o on o.objid = r.oid and o.deptype = 'a'
         join relations t on t.oid = o.refobjid
         join pg_attribute a on a.attrelid = t.oid and a.attnum = o.refobjsubid
where r.relkind = 'S'
union all
select r.address,
       'TABLE',
       r.schema,
       r.relname,
       null,
       'CREATE' || case r.relpersistence when 'u' then ' UNLOGGED' else '' end || ' TABLE ' || r.qualified
           || case
                  when r.relispartition then format(' PARTITION OF %s %s', p.qualified, pg_get_expr(r.relpartbound, r.oid))
                  when r.reloftype <> 0 then ' OF ' || format_type(r.reloftype, null)
                  else ''
           end
           || case when r.relispartition or r.reloftype <> 0 then coalesce(extra.text, '') else '' end,
       case when not r.relispartition and r.reloftype = 0 then coalesce(extra.text, '') end,
       'DROP TABLE ' || r.qualified,
       'TABLE ' || r.qualified,
       obj_description(r.oid, 'pg_class'),
       '{}'
from relations r
         left join pg_inherits i on r.relispartition and i.inhrelid = r.oid
         left join relations p on p.oid = i.inhparent
         cross join lateral (select coalesce((select ' INHERITS (' || string_agg(o.qualified, ', ' order by h.inhseqno) || ')'
                                              from pg_inherits h
                                                       join relations o on o.oid = h.inhparent
                                              where h.inhrelid = r.oid
                                                and not r.relispartition), '')
                                        || case
                                               when r.relkind = 'p' then ' PARTITION BY ' || pg_get_partkeydef(r.oid)
                                               else '' end
                                        || coalesce((select format(' USING %I', m.amname)
                                                     from pg_am m
                                                     where m.oid = r.relam
                                                       and m.amname <> 'heap'), '') as text) extra
where r.relkind in ('r', 'p')
union all
select 'pg_class/' || r.oid || '/' || a.attnum,
       'COLUMN',
       r.schema,
       a.attname,
       r.address,
       case
           when a.attislocal and not r.relispartition and r.reloftype = 0 then concat_ws(' ',
               quote_ident(a.attname),
               format_type(a.atttypid, a.atttypmod),
               case when a.attcollation <> y.typcollation then 'COLLATE ' || a.attcollation::regcollation end,
               case
                   when a.attgenerated <> '' then format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(v.adbin, v.adrelid),
                                                         case a.attgenerated when 's' then 'STORED' else 'VIRTUAL' end)
                   when a.attidentity <> '' then
                       'GENERATED ' || case a.attidentity when 'a' then 'ALWAYS' else 'BY DEFAULT' end || ' AS IDENTITY'
                           || coalesce((select ' (' || nullif(concat_ws(' ',
                                                       case
                                                           when s.relname <> r.relname || '_' || a.attname || '_seq'
                                                               then 'SEQUENCE NAME ' || s.qualified
                                                           end, nullif(q.options, '')), '') || ')'
                                        from owners o
                                                 join relations s on s.oid = o.objid
                                                 join numbers q on q.seqrelid = s.oid
                                        where o.deptype = 'i'
                                          and o.refobjid = r.oid
                                          and o.refobjsubid = a.attnum), '')
                   else 'DEFAULT ' || pg_get_expr(v.adbin, v.adrelid)
                   end,
               case when a.attnotnull and k.oid is null then 'NOT NULL' end)
           end,
       null,
       format('ALTER TABLE %s DROP COLUMN %I', r.qualified, a.attname),
       format('COLUMN %s.%I', r.qualified, a.attname),
       col_description(r.oid, a.attnum),
       '{}'
from relations r
         join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
         join pg_type y on y.oid = a.atttypid
         left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
         left join pg_constraint k
                   on k.conrelid = r.oid and k.contype = 'n' and k.conkey = array [a.attnum] and not k.convalidated
where r.relkind in ('r', 'p')
union all
select 'attribute/' || c.oid || '/' || a.attnum,
       'ATTRIBUTE',
       coalesce(r.schema, t.schema),
       a.attname,
       coalesce(t.address, r.address),
       null,
       null,
       null,
       format('COLUMN %s.%I', coalesce(r.qualified, t.qualified), a.attname),
       col_description(c.oid, a.attnum),
       '{}'
from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         left join relations r on r.oid = c.oid and r.relkind in ('v', 'm')
         left join types t on t.typrelid = c.oid and c.relkind = 'c'
where coalesce(r.oid, t.oid) is not null
  and col_description(c.oid, a.attnum) is not null
union all
select r.address,
       case r.relkind when 'v' then 'VIEW' else 'MATERIALIZED_VIEW' end,
       r.schema,
       r.relname,
       null,
       concat_ws(' ', 'CREATE', case r.relkind when 'v' then 'VIEW' else 'MATERIALIZED VIEW' end, r.qualified,
                 'USING ' || quote_ident(m.amname),
                 'WITH (' || array_to_string(r.reloptions, ', ') || ')',
                 'AS' || E'\n' || rtrim(pg_get_viewdef(r.oid), ';'),
                 case when r.relkind = 'm' and not r.relispopulated then 'WITH NO DATA' end),
       null,
       case r.relkind when 'v' then 'DROP VIEW ' else 'DROP MATERIALIZED VIEW ' end || r.qualified,
       case r.relkind when 'v' then 'VIEW ' else 'MATERIALIZED VIEW ' end || r.qualified,
       obj_description(r.oid, 'pg_class'),
       '{}'
from relations r
         left join pg_am m on m.oid = r.relam and m.amname <> 'heap'
where r.relkind in ('v', 'm')
