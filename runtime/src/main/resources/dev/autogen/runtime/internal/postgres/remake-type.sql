    todo text[];
    type_ids oid[];
    all_ids oid[];
    parts oid[];
    touched text[];
    view_ids oid[];
    held record;
    merged_literal text;
    merged_into text;
    many bigint;
    what text;
    which text;
begin
    -- The type, and the composite types that hold it, innermost first.
    with recursive nested (id, depth) as (select changed_type, 0
                                          union
                                          select c.reltype, n.depth + 1
                                          from nested n
                                                   join pg_type t on t.oid = n.id
                                                   join pg_attribute a on a.atttypid in (t.oid, t.typarray)
                                              and not a.attisdropped
                                                   join pg_class c on c.oid = a.attrelid and c.relkind = 'c')
    select array_agg(ids.id order by ids.depth, ids.id)
    into type_ids
    from (select id, max(depth) as depth from nested group by id) ids;
    all_ids := type_ids || array(select typarray from pg_type where oid = any (type_ids));
    parts := array(select typrelid from pg_type where oid = any (type_ids) and typrelid <> 0);

    -- The columns of these types, and the generated columns that speak of them.
    touched := array(select a.attrelid || '.' || a.attnum
                     from pg_attribute a
                              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                              left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum and a.attgenerated <> ''
                     where not a.attisdropped
                       and a.attnum > 0
                       and a.attinhcount = 0
                       and (a.atttypid = any (all_ids)
                         or v.oid is not null and exists (select
                                                          from pg_depend d
                                                                   left join pg_attribute s on d.refclassid = 'pg_class'::regclass
                                                              and s.attrelid = d.refobjid and s.attnum = d.refobjsubid
                                                          where (d.classid = 'pg_attrdef'::regclass and d.objid = v.oid
                                                              or d.classid = 'pg_class'::regclass and d.objid = a.attrelid
                                                                 and d.objsubid = a.attnum)
                                                            and (d.refclassid = 'pg_type'::regclass and d.refobjid = any (all_ids)
                                                              or d.refclassid = 'pg_class'::regclass and d.refobjid = any (parts)
                                                              or s.atttypid = any (all_ids)))));

    -- The views on them, and the views on these, innermost first.
    with recursive reading (id, depth) as (select r.ev_class, 0
                                           from pg_rewrite r
                                                    join pg_class c on c.oid = r.ev_class and c.relkind = 'v'
                                                    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                                           where d.refclassid = 'pg_type'::regclass and d.refobjid = any (all_ids)
                                              or d.refclassid = 'pg_class'::regclass
                                               and (d.refobjid = any (parts) or d.refobjid || '.' || d.refobjsubid = any (touched))
                                           union
                                           select r.ev_class, v.depth + 1
                                           from reading v
                                                    join pg_depend d on d.classid = 'pg_rewrite'::regclass
                                               and d.refclassid = 'pg_class'::regclass and d.refobjid = v.id
                                                    join pg_rewrite r on r.oid = d.objid and r.ev_class <> v.id
                                                    join pg_class c on c.oid = r.ev_class and c.relkind = 'v')
    select array_agg(ids.id order by ids.depth, ids.id)
    into view_ids
    from (select id, max(depth) as depth from reading group by id) ids;
    view_ids := coalesce(view_ids, '{}');

    -- What cannot come again by itself.
    select string_agg(distinct pg_describe_object(found.classid, found.objid, found.objsubid), ', ')
    into what
    from (select d.classid, d.objid, d.objsubid
          from pg_depend d
                   left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
                   left join pg_constraint k on d.classid = 'pg_constraint'::regclass and k.oid = d.objid
                   left join pg_cast w on d.classid = 'pg_cast'::regclass and w.oid = d.objid
                   left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
          where d.deptype in ('n', 'a')
            and (d.refclassid = 'pg_type'::regclass and d.refobjid = any (all_ids)
              or d.refclassid = 'pg_class'::regclass
                     and (d.refobjid = any (parts) or d.refobjid || '.' || d.refobjsubid = any (touched)))
            and d.classid <> 'pg_attrdef'::regclass
            and d.classid <> 'pg_statistic_ext'::regclass
            and not coalesce(c.relkind in ('i', 'I', 'S') or c.relkind in ('r', 'p', 'c', 'v', 'm') and d.objsubid > 0, false)
            and not coalesce(k.conrelid <> 0, false)
            and not coalesce(w.castmethod = 'i', false)
            and not coalesce(r.ev_class = any (view_ids), false)
          union all
          select d.classid, d.objid, d.objsubid
          from pg_depend d
                   left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
                   left join pg_type y on d.refclassid = 'pg_type'::regclass and y.oid = d.refobjid
                   left join pg_type e on e.oid = y.typelem
          where d.deptype in ('n', 'a')
            and (d.refclassid = 'pg_class'::regclass and d.refobjid = any (view_ids)
              or y.typrelid = any (view_ids)
              or e.typrelid = any (view_ids))
            and (r.ev_class is null or r.ev_class <> all (view_ids) or r.rulename <> '_RETURN')) found;
    if what is not null then
        raise exception using errcode = '2BP01', message = format(
            'Type %s cannot be made anew while this depends on it: %s.'
                ' Drop it before op.%s and create it again after, with op.execute.',
            format_type(changed_type, null), what, ':call');
    end if;

    for held in
        select a.attrelid::regclass::text as relation,
               a.attname,
               case
                   when a.atttypid = changed_type then format('%I::text = any ($1)', a.attname)
                   when y.typelem = changed_type then format('%I::text[] && $1', a.attname)
                   else (select string_agg(format(
                               'exists (select from jsonb_path_query(to_jsonb(%I), %L) as v where v #>> ''{}'' = any ($1))',
                               a.attname, '$.**.' || to_json(i.attname)::text || '[*]'), ' or ')
                         from pg_type t
                                  join pg_attribute i on i.attrelid = t.typrelid and not i.attisdropped
                                  join pg_type e on e.oid = i.atttypid and changed_type in (e.oid, e.typelem)
                         where t.oid = any (type_ids)) end as condition,
               coalesce((select 'row(' || string_agg(quote_ident(k.attname), ', ' order by k.attnum) || ')::text'
                         from pg_index i
                                  join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
                         where i.indrelid = a.attrelid
                           and i.indisprimary), 'ctid::text') as key
        from pg_attribute a
                 join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                 join pg_type y on y.oid = a.atttypid
        where (y.oid = any (type_ids) or y.typelem = any (type_ids))
          and not a.attisdropped
          and a.attinhcount = 0
          and a.attgenerated = ''
          and cardinality(gone) > 0
        order by 1, a.attnum
        loop
            execute format('select count(*), (select string_agg(s.key, %L) from (select %s as key from %s where %s limit 3) s) from %3$s where %4$s',
                           ', ', held.key, held.relation, held.condition) into many, which using gone;
            if many > 0 then
                raise exception using errcode = '23514', message = format(
                    'Cannot remove %s from type %s: %s of %s %s it in %s, such as %s.'
                        ' Give them another value first, with op.execute("update ...") before op.%s.',
                    (select string_agg(quote_literal(g), ', ') from unnest(gone) as g), format_type(changed_type, null),
                    many || case when many = 1 then ' row' else ' rows' end, held.relation,
                    case when many = 1 then 'contains' else 'contain' end, quote_ident(held.attname), which, ':call');
            end if;
        end loop;

    -- Everything that holds the type is found in the catalog; what needs the old type goes, and comes again as it was.
    select array_agg(found.statement order by found.phase, found.place, found.statement)
    into todo
    from (with types as (select t.oid                                       as id,
                               t.typarray                                  as array_id,
                               t.typrelid                                  as relation,
                               n.depth                                     as depth,
                               format('%I.%I', s.nspname, t.typname)       as name,
                               format('%I.%I', s.nspname, 'autogen_was_' || t.oid) as old_name,
                               format('%I', 'autogen_was_' || t.oid)       as old_word,
                               t.typowner,
                               t.typacl
                        from unnest(type_ids) with ordinality as n (id, depth)
                                 join pg_type t on t.oid = n.id
                                 join pg_namespace s on s.oid = t.typnamespace),
              mentions as (select d.classid, d.objid
                           from pg_depend d
                           where d.refclassid = 'pg_type'::regclass and d.refobjid = any (all_ids)
                              or d.refclassid = 'pg_class'::regclass and d.refobjid = any (parts)),
              columns as (select a.attrelid                                as relation,
                                 a.attnum                                  as number,
                                 a.attname                                 as name,
                                 t.name || case when a.atttypid = t.array_id then '[]' else '' end as type
                          from pg_attribute a
                                   join types t on a.atttypid in (t.id, t.array_id)
                          where a.attrelid || '.' || a.attnum = any (touched)
                            and a.attgenerated = ''),
              remade as (select a.attrelid                                 as relation,
                                a.attnum                                   as number,
                                a.attname                                  as name,
                                format('%I %s%s generated always as (%s) %s%s', a.attname,
                                       format_type(a.atttypid, a.atttypmod),
                                       case
                                           when a.attcollation <> y.typcollation
                                               then ' collate ' || a.attcollation::regcollation
                                           else '' end,
                                       pg_get_expr(v.adbin, v.adrelid),
                                       case a.attgenerated when 's' then 'stored' else 'virtual' end,
                                       case when a.attnotnull then ' not null' else '' end) as definition
                         from pg_attribute a
                                  join pg_type y on y.oid = a.atttypid
                                  join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
                         where a.attrelid || '.' || a.attnum = any (touched)
                           and a.attgenerated <> ''),
              views as (select c.oid                                             as id,
                               n.depth,
                               c.oid::regclass::text                             as name,
                               coalesce((select ' with (' || string_agg(o.option, ', ' order by o.position) || ')'
                                         from unnest(c.reloptions) with ordinality as o (option, position)
                                         where not starts_with(o.option, 'pg_')), '') as options,
                               c.relowner,
                               c.relacl
                        from unnest(view_ids) with ordinality as n (id, depth)
                                 join pg_class c on c.oid = n.id),
              defaults as (select a.attrelid as relation, a.attname as name, pg_get_expr(v.adbin, v.adrelid) as value
                           from pg_attrdef v
                                    join pg_attribute a on a.attrelid = v.adrelid and a.attnum = v.adnum
                           where a.attgenerated = ''
                             and (exists (select
                                          from columns k
                                          where k.relation = a.attrelid
                                            and k.number = a.attnum)
                               or exists (select
                                          from mentions m
                                          where m.classid = 'pg_attrdef'::regclass
                                            and m.objid = v.oid))),
              constraints as (select c.oid                                                   as id,
                                     c.conindid                                              as index_id,
                                     c.contype = 'f'                                         as is_foreign,
                                     format('alter table %s drop constraint %I', c.conrelid::regclass,
                                            c.conname)                                       as drop_it,
                                     format('alter table %s add constraint %I %s', c.conrelid::regclass,
                                            c.conname, pg_get_constraintdef(c.oid))          as add_it,
                                     format('comment on constraint %I on %s is %L', c.conname,
                                            c.conrelid::regclass, obj_description(c.oid, 'pg_constraint')) as remark
                              from pg_constraint c
                              where c.conrelid <> 0
                                and c.conparentid = 0
                                and c.coninhcount = 0
                                and (c.contype = 'f' and exists (select
                                                                 from (table columns
                                                                       union all
                                                                       table remade) k
                                                                 where k.relation = c.conrelid and k.number = any (c.conkey)
                                                                    or k.relation = c.confrelid
                                                                     and k.number = any (select unnest(i.indkey)
                                                                                         from pg_index i
                                                                                         where i.indexrelid = c.conindid))
                                  or c.contype in ('c', 'p', 'u', 'x') and exists (select
                                                                                   from pg_depend d
                                                                                            join remade k
                                                                                                 on d.refclassid = 'pg_class'::regclass
                                                                                                     and d.refobjid = k.relation
                                                                                                     and d.refobjsubid = k.number
                                                                                   where d.classid = 'pg_constraint'::regclass
                                                                                       and d.objid = c.oid
                                                                                      or d.classid = 'pg_class'::regclass
                                                                                       and d.objid = c.conindid)
                                  or c.contype in ('c', 'x') and exists (select
                                                                         from mentions m
                                                                         where m.classid = 'pg_constraint'::regclass
                                                                             and m.objid = c.oid
                                                                            or m.classid = 'pg_class'::regclass
                                                                             and m.objid = c.conindid))),
              indexes as (select i.indexrelid                                    as id,
                                 format('drop index %s', i.indexrelid::regclass) as drop_it,
                                 pg_get_indexdef(i.indexrelid)                   as add_it,
                                 format('comment on index %s is %L', i.indexrelid::regclass,
                                        obj_description(i.indexrelid, 'pg_class')) as remark
                          from pg_index i
                                   join pg_class c on c.oid = i.indexrelid and not c.relispartition
                          where not exists (select
                                            from pg_constraint k
                                            where k.conindid = i.indexrelid
                                              and k.contype in ('p', 'u', 'x'))
                            and (exists (select
                                         from mentions m
                                         where m.classid = 'pg_class'::regclass
                                           and m.objid = i.indexrelid)
                              or exists (select
                                         from pg_depend d
                                                  join remade k on d.refclassid = 'pg_class'::regclass
                                             and d.refobjid = k.relation
                                             and d.refobjsubid = k.number
                                         where d.classid = 'pg_class'::regclass
                                           and d.objid = i.indexrelid))),
              casts as (select c.oid                                                                as id,
                               format('drop cast (%s as %s)', format_type(c.castsource, null),
                                      format_type(c.casttarget, null))                              as drop_it,
                               format('create cast (%s as %s) with inout%s', format_type(c.castsource, null),
                                      format_type(c.casttarget, null),
                                      case c.castcontext when 'i' then ' as implicit' when 'a' then ' as assignment' else '' end) as add_it
                        from pg_cast c
                                 join types t on t.id in (c.castsource, c.casttarget)
                        where c.castmethod = 'i')
          select 9 as phase, -depth as place, format('drop view %s', name) as statement
          from views
          union all
          select 10, 0, drop_it
          from constraints
          where is_foreign
          union all
          select 11, 0, drop_it
          from indexes
          union all
          select 12, 0, drop_it
          from constraints
          where not is_foreign
          union all
          select 13, 0, format('alter table %s drop column %I', relation::regclass, name)
          from remade
          union all
          select 14, 0, format('alter table %s alter column %I drop default', relation::regclass, name)
          from defaults
          union all
          select 15, 0, drop_it
          from casts
          union all
          select 20, 0, format('alter type %s rename to %s', name, old_word)
          from types
          union all
          select 21,
                 t.depth,
                 format('create type %s as %s', t.name, case
                                                            when t.id = changed_type then new_form
                                                            else (select format('(%s)', string_agg(
                                                                    format('%I %s%s', a.attname,
                                                                           format_type(a.atttypid, a.atttypmod),
                                                                           case
                                                                               when a.attcollation <> y.typcollation
                                                                                   then ' collate ' || a.attcollation::regcollation
                                                                               else '' end),
                                                                    ', ' order by a.attnum))
                                                                  from pg_attribute a
                                                                           join pg_type y on y.oid = a.atttypid
                                                                  where a.attrelid = t.relation
                                                                    and a.attnum > 0
                                                                    and not a.attisdropped) end)
          from types t
          union all
          select 22, 0, format('comment on type %s is %L', t.name, obj_description(t.id, 'pg_type'))
          from types t
          where obj_description(t.id, 'pg_type') is not null
          union all
          select 22, 1, format('comment on column %s.%I is %L', t.name, a.attname, col_description(t.relation, a.attnum))
          from types t
                   join pg_attribute a on a.attrelid = t.relation and not a.attisdropped
          where col_description(t.relation, a.attnum) is not null
            and t.id <> changed_type
          union all
          select 23, 0, format('revoke usage on type %s from public', t.name)
          from types t
          where t.typacl is not null
          union all
          select 23,
                 1,
                 format('grant usage on type %s to %s%s', t.name,
                        case when g.grantee = 0 then 'public' else g.grantee::regrole::text end,
                        case when g.is_grantable then ' with grant option' else '' end)
          from types t
                   cross join aclexplode(t.typacl) g
          where g.grantee <> t.typowner
          union all
          select 24, 0, format('alter type %s owner to %s', t.name, t.typowner::regrole)
          from types t
          where t.typowner <> (select r.oid from pg_roles r where r.rolname = current_user)
          union all
          select 25, 0, add_it
          from casts
          union all
          select 30,
                 2 * t.depth,
                 format('create function pg_temp.autogen_remade(%s) returns %s language sql as %L', t.old_name, t.name,
                        'select ' || case
                                         when t.id = changed_type then new_value
                                         else (select format('case when $1 is distinct from null then row(%s)::%s end',
                                                             string_agg(case
                                                                            when a.atttypid in
                                                                                 (select unnest(array [x.id, x.array_id]) from types x)
                                                                                then format('pg_temp.autogen_remade(($1).%I)', a.attname)
                                                                            else format('($1).%I', a.attname) end,
                                                                        ', ' order by a.attnum), t.name)
                                               from pg_attribute a
                                               where a.attrelid = t.relation
                                                 and a.attnum > 0
                                                 and not a.attisdropped) end)
          from types t
          union all
          select 30,
                 2 * t.depth + 1,
                 format('create function pg_temp.autogen_remade(%s[]) returns %s[] language sql as %L', t.old_name, t.name,
                        case
                            when t.relation = 0
                                then format('select array_replace($1::text[], %L, %L)::%s[]', merged[1], merged[2], t.name)
                            else 'select case when $1 is not null then array(select pg_temp.autogen_remade($1[n])'
                                || ' from generate_subscripts($1, 1) n order by n) end' end)
          from types t
          union all
          select 40,
                 0,
                 format('alter table %s %s', relation::regclass, string_agg(
                         format('alter column %I type %s using pg_temp.autogen_remade(%1$I)', name, type), ', ' order by number))
          from columns
          group by relation
          union all
          select 50, 0, format('alter table %s alter column %I set default %s', relation::regclass, name, value)
          from defaults
          union all
          select 51, number, format('alter table %s add column %s', relation::regclass, definition)
          from remade
          union all
          select 52, 0, format('comment on column %s.%I is %L', relation::regclass, name, col_description(relation, number))
          from remade
          where col_description(relation, number) is not null
          union all
          select 53, 0, add_it
          from constraints
          where not is_foreign
          union all
          select 54, 0, add_it
          from indexes
          union all
          select 55, 0, add_it
          from constraints
          where is_foreign
          union all
          select 56, 0, remark
          from constraints
          where obj_description(id, 'pg_constraint') is not null
          union all
          select 56, 0, remark
          from indexes
          where obj_description(id, 'pg_class') is not null
          union all
          select 57, 3 * depth, format('create view %s%s as %s', name, options, rtrim(pg_get_viewdef(id), ';'))
          from views
          union all
          select 57, 3 * depth + 1, format('alter view %s owner to %s', name, relowner::regrole)
          from views
          where relowner <> (select r.oid from pg_roles r where r.rolname = current_user)
          union all
          select 58, 0, format('comment on view %s is %L', name, obj_description(id, 'pg_class'))
          from views
          where obj_description(id, 'pg_class') is not null
          union all
          select 58, 0, format('comment on column %s.%I is %L', v.name, a.attname, col_description(v.id, a.attnum))
          from views v
                   join pg_attribute a on a.attrelid = v.id and a.attnum > 0
          where col_description(v.id, a.attnum) is not null
          union all
          select 59,
                 0,
                 format('grant %s%s on %s to %s%s', g.privilege_type, coalesce(' (' || quote_ident(g.attname) || ')', ''),
                        g.name, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end,
                        case when g.is_grantable then ' with grant option' else '' end)
          from (select v.name, null::name as attname, v.relowner, x.*
                from views v
                         cross join aclexplode(v.relacl) x
                union all
                select v.name, a.attname, v.relowner, x.*
                from views v
                         join pg_attribute a on a.attrelid = v.id
                         cross join aclexplode(a.attacl) x) g
          where g.grantee <> g.relowner
          union all
          select 60, 0, format('drop function pg_temp.autogen_remade(%s), pg_temp.autogen_remade(%1$s[])', old_name)
          from types
          union all
          select 61, -depth, format('drop type %s', old_name)
          from types) found;

    -- What speaks of the value that is merged, speaks of the other from now on.
    merged_literal := regexp_replace(quote_literal(merged[1]) || '::' || format_type(changed_type, null),
                                     '([^[:alnum:]_])', '\\\1', 'g') || '(?![[:alnum:]_$])';
    merged_into := replace(quote_literal(merged[2]) || '::' || format_type(changed_type, null), '\', '\\');
    foreach what in array todo
        loop
            execute coalesce(regexp_replace(what, merged_literal, merged_into, 'g'), what);
        end loop;
end
