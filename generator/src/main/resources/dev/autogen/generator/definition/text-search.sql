with :spaces
select 'pg_ts_dict/' || d.oid || '/0'                                        as address,
       'TEXT_SEARCH_DICTIONARY'                                              as kind,
       s.schema                                                              as schema,
       d.dictname                                                            as name,
       null                                                                  as of,
       format('CREATE TEXT SEARCH DICTIONARY %s%I (TEMPLATE = %I.%I%s)', s.prefix, d.dictname, n.nspname, t.tmplname,
              coalesce(', ' || d.dictinitoption, ''))                        as text,
       null                                                                  as tail,
       format('DROP TEXT SEARCH DICTIONARY %s%I', s.prefix, d.dictname)      as undo,
       format('TEXT SEARCH DICTIONARY %s%I', s.prefix, d.dictname)           as subject,
       obj_description(d.oid, 'pg_ts_dict')                                  as comment,
       '{}'::text[]                                                          as needs
from pg_ts_dict d
         join spaces s on s.oid = d.dictnamespace
         join pg_ts_template t on t.oid = d.dicttemplate
         join pg_namespace n on n.oid = t.tmplnamespace
where not exists (select from members m where m.classid = 'pg_ts_dict'::regclass and m.objid = d.oid)
union all
select 'pg_ts_config/' || c.oid || '/0',
       'TEXT_SEARCH_CONFIGURATION',
       s.schema,
       c.cfgname,
       null,
       format('CREATE TEXT SEARCH CONFIGURATION %s%I (PARSER = %I.%I)', s.prefix, c.cfgname, n.nspname, p.prsname)
           || coalesce((select string_agg(
                                       format(E';\nALTER TEXT SEARCH CONFIGURATION %s%I ADD MAPPING FOR %s WITH %s',
                                              s.prefix, c.cfgname, k.alias, m.dictionaries), '' order by k.alias)
                        from (select m.maptokentype,
                                     string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
                              from pg_ts_config_map m
                              where m.mapcfg = c.oid
                              group by m.maptokentype) m
                                 join ts_token_type(c.cfgparser) k on k.tokid = m.maptokentype), ''),
       null,
       format('DROP TEXT SEARCH CONFIGURATION %s%I', s.prefix, c.cfgname),
       format('TEXT SEARCH CONFIGURATION %s%I', s.prefix, c.cfgname),
       obj_description(c.oid, 'pg_ts_config'),
       '{}'
from pg_ts_config c
         join spaces s on s.oid = c.cfgnamespace
         join pg_ts_parser p on p.oid = c.cfgparser
         join pg_namespace n on n.oid = p.prsnamespace
where not exists (select from members m where m.classid = 'pg_ts_config'::regclass and m.objid = c.oid)
