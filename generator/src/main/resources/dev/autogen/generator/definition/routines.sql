with :spaces,
     routines as (select p.*,
                         s.schema,
                         s.prefix || quote_ident(p.proname)                    as qualified,
                         n.nspname,
                         'pg_proc/' || p.oid || '/0'                           as address,
                         pg_get_function_identity_arguments(p.oid)             as arguments,
                         case p.prokind when 'p' then 'PROCEDURE' when 'a' then 'AGGREGATE' else 'FUNCTION' end as word
                  from pg_proc p
                           join spaces s on s.oid = p.pronamespace
                           join pg_namespace n on n.oid = p.pronamespace
                  where not exists (select from members m where m.classid = 'pg_proc'::regclass and m.objid = p.oid)
                    and not exists (select
                                    from pg_depend d
                                    where d.classid = 'pg_proc'::regclass
                                      and d.objid = p.oid
                                      and d.deptype = 'i'))
select p.address,
       'ROUTINE'                                                                    as kind,
       p.schema,
       p.proname || '(' || p.arguments || ')'                                       as name,
       null                                                                         as of,
       'CREATE ' || p.word || ' ' || p.qualified
           || substr(rtrim(pg_get_functiondef(p.oid), E'\n'),
                     length(format('CREATE OR REPLACE %s %I.%I', p.word, p.nspname, p.proname)) + 1) as text,
       null                                                                         as tail,
       'DROP ' || p.word || ' ' || p.qualified || '(' || p.arguments || ')'         as undo,
       p.word || ' ' || p.qualified || '(' || p.arguments || ')'                    as subject,
       obj_description(p.oid, 'pg_proc')                                            as comment,
       '{}'::text[]                                                                 as needs
from routines p
where p.prokind <> 'a'
union all
select p.address,
       'AGGREGATE',
       p.schema,
       p.proname || '(' || p.arguments || ')',
       null,
       'CREATE AGGREGATE ' || p.qualified || '(' || case when p.arguments = '' then '*' else p.arguments end || ') ('
           || concat_ws(', ',
                        'SFUNC = ' || a.aggtransfn,
                        'STYPE = ' || format_type(a.aggtranstype, null),
                        case when a.aggtransspace <> 0 then 'SSPACE = ' || a.aggtransspace end,
                        case when a.aggfinalfn <> 0 then 'FINALFUNC = ' || a.aggfinalfn end,
                        case when a.aggfinalextra then 'FINALFUNC_EXTRA' end,
                        case
                            when a.aggfinalfn <> 0 and a.aggfinalmodify <> case a.aggkind when 'n' then 'r' else 'w' end::"char"
                                then 'FINALFUNC_MODIFY = ' || case a.aggfinalmodify
                                                                  when 'r' then 'READ_ONLY'
                                                                  when 's' then 'SHAREABLE'
                                                                  else 'READ_WRITE' end
                            end,
                        case when a.aggcombinefn <> 0 then 'COMBINEFUNC = ' || a.aggcombinefn end,
                        case when a.aggserialfn <> 0 then 'SERIALFUNC = ' || a.aggserialfn end,
                        case when a.aggdeserialfn <> 0 then 'DESERIALFUNC = ' || a.aggdeserialfn end,
                        'INITCOND = ' || quote_literal(a.agginitval),
                        case when a.aggmtransfn <> 0 then 'MSFUNC = ' || a.aggmtransfn end,
                        case when a.aggminvtransfn <> 0 then 'MINVFUNC = ' || a.aggminvtransfn end,
                        case when a.aggmtranstype <> 0 then 'MSTYPE = ' || format_type(a.aggmtranstype, null) end,
                        case when a.aggmfinalfn <> 0 then 'MFINALFUNC = ' || a.aggmfinalfn end,
                        'MINITCOND = ' || quote_literal(a.aggminitval),
                        case
                            when a.aggsortop <> 0 then
                                (select format('SORTOP = OPERATOR(%I.%s)', n.nspname, o.oprname)
                                 from pg_operator o
                                          join pg_namespace n on n.oid = o.oprnamespace
                                 where o.oid = a.aggsortop)
                            end,
                        case p.proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end,
                        case when a.aggkind = 'h' then 'HYPOTHETICAL' end) || ')',
       null,
       'DROP AGGREGATE ' || p.qualified || '(' || case when p.arguments = '' then '*' else p.arguments end || ')',
       'AGGREGATE ' || p.qualified || '(' || case when p.arguments = '' then '*' else p.arguments end || ')',
       obj_description(p.oid, 'pg_proc'),
       '{}'
from routines p
         join pg_aggregate a on a.aggfnoid = p.oid
union all
select 'pg_operator/' || o.oid || '/0',
       'OPERATOR',
       s.schema,
       format('%s (%s, %s)', o.oprname, coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE'),
              format_type(o.oprright, null)),
       null,
       'CREATE OPERATOR ' || s.prefix || o.oprname || ' (' || concat_ws(', ',
               'FUNCTION = ' || o.oprcode,
               'LEFTARG = ' || format_type(nullif(o.oprleft, 0), null),
               'RIGHTARG = ' || format_type(nullif(o.oprright, 0), null),
               (select format('COMMUTATOR = OPERATOR(%s%s)', cs.prefix, c.oprname)
                from pg_operator c
                         join spaces cs on cs.oid = c.oprnamespace
                where c.oid = o.oprcom),
               (select format('NEGATOR = OPERATOR(%s%s)', cs.prefix, c.oprname)
                from pg_operator c
                         join spaces cs on cs.oid = c.oprnamespace
                where c.oid = o.oprnegate),
               case when o.oprrest <> 0 then 'RESTRICT = ' || o.oprrest end,
               case when o.oprjoin <> 0 then 'JOIN = ' || o.oprjoin end,
               case when o.oprcanhash then 'HASHES' end,
               case when o.oprcanmerge then 'MERGES' end) || ')',
       null,
       format('DROP OPERATOR IF EXISTS %s%s (%s, %s)', s.prefix, o.oprname,
              coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE'), format_type(o.oprright, null)),
       format('OPERATOR %s%s (%s, %s)', s.prefix, o.oprname,
              coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE'), format_type(o.oprright, null)),
       obj_description(o.oid, 'pg_operator'),
       '{}'
from pg_operator o
         join spaces s on s.oid = o.oprnamespace
where o.oprcode <> 0
  and not exists (select from members m where m.classid = 'pg_operator'::regclass and m.objid = o.oid)
