spaces as (select n.oid,
                       nullif(n.nspname, :target)                                                       as schema,
                       case when n.nspname = :target then '' else quote_ident(n.nspname) || '.' end     as prefix
                from pg_namespace n
                where n.nspname = any (:schemas)),
     members as (select d.classid, d.objid
                 from pg_depend d
                 where d.refclassid = 'pg_extension'::regclass
                   and d.deptype = 'e'),
     relations as (select c.*,
                          s.schema,
                          s.prefix,
                          s.prefix || quote_ident(c.relname) as qualified,
                          'pg_class/' || c.oid || '/0'       as address
                   from pg_class c
                            join spaces s on s.oid = c.relnamespace
                   where (s.schema is not null or c.relname !~ '^autogen_(history|pushed|kept)')
                     and not exists (select
                                     from members m
                                     where m.classid = 'pg_class'::regclass
                                       and m.objid = c.oid)),
     types as (select t.*,
                      s.schema,
                      s.prefix || quote_ident(t.typname) as qualified,
                      'pg_type/' || t.oid || '/0'        as address
               from pg_type t
                        join spaces s on s.oid = t.typnamespace
               where not exists (select
                                 from members m
                                 where m.classid = 'pg_type'::regclass
                                   and m.objid = t.oid))
