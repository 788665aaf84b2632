create table pg_temp.autogen_answers (number integer, line text);

create function pg_temp.autogen_line(variadic parts text[]) returns text language sql as $line$
    select string_agg(replace(replace(replace(replace(p, E'\\', E'\\\\'), E'\t', E'\\t'), E'\n', E'\\n'), E'\r', E'\\r'),
                      E'\t' order by n)
    from unnest(parts) with ordinality as u (p, n)
$line$;

-- What a query reads like once its text has gone through the server so often that it stays the same.
create function pg_temp.autogen_settled(query text) returns text language plpgsql as $settled$
declare
    before text;
    settled text := query;
begin
    for i in 1..6 loop
        before := settled;
        execute 'create view pg_temp.autogen_text as ' || before;
        settled := pg_get_viewdef(to_regclass('pg_temp.autogen_text'));
        execute 'drop view pg_temp.autogen_text';
        exit when settled = before;
    end loop;
    return settled;
exception when others then
    return null;
end
$settled$;

create function pg_temp.autogen_ask(names text[], own text[], was text[], realnames text[]) returns void
    language plpgsql as $ask$
declare
    open integer[] := array(select generate_subscripts(names, 1));
    again integer[];
    i integer;
begin
    loop
        again := '{}';
        foreach i in array open loop
            begin
                delete from pg_temp.autogen_answers where number = i;
                execute 'create view ' || names[i] || ' as ' || own[i];
                -- The twin of a view it reads is not there yet, and the real one was taken for it.
                if exists (select
                           from pg_rewrite r
                                    join pg_depend x on x.classid = 'pg_rewrite'::regclass and x.objid = r.oid
                               and x.refclassid = 'pg_class'::regclass
                           where r.ev_class = to_regclass(names[i])
                             and x.refobjid in (select to_regclass(n) from unnest(realnames) as n)) then
                    raise exception 'it reads a view that cannot be made';
                end if;
                insert into pg_temp.autogen_answers
                values (i, pg_temp.autogen_line('own', pg_temp.autogen_settled(own[i])));
            exception when others then
                again := again || i;
                insert into pg_temp.autogen_answers values (i, pg_temp.autogen_line('refused', sqlerrm));
            end;
        end loop;
        exit when cardinality(again) = 0 or again = open;
        open := again;
    end loop;
    insert into pg_temp.autogen_answers
    select n, pg_temp.autogen_line('was', t.settled)
    from generate_subscripts(was, 1) as n
             cross join lateral (select pg_temp.autogen_settled(was[n])) as t (settled)
    where t.settled is not null;
    insert into pg_temp.autogen_answers
    select distinct n,
                    pg_temp.autogen_line('use', case when u.relnamespace = pg_my_temp_schema() then 'pg_temp'
                                                     else s.nspname::text end,
                                         u.relname::text, coalesce(a.attname::text, ''))
    from generate_subscripts(names, 1) as n
             join pg_rewrite r on r.ev_class = to_regclass(names[n])
             join pg_depend x on x.classid = 'pg_rewrite'::regclass and x.objid = r.oid
             left join pg_constraint k on x.refclassid = 'pg_constraint'::regclass and k.oid = x.refobjid
             join pg_class u on u.oid = case when x.refclassid = 'pg_class'::regclass then x.refobjid else k.conrelid end
             join pg_namespace s on s.oid = u.relnamespace
             left join pg_attribute a on a.attrelid = u.oid
        and (x.refclassid = 'pg_class'::regclass and a.attnum = x.refobjsubid and a.attnum <> 0
            or a.attnum = any (k.conkey))
    where u.oid <> r.ev_class;
end
$ask$;

do $do$
begin
    perform pg_temp.autogen_ask(:names, :own, :was, :real);
end
$do$;

select number, line from pg_temp.autogen_answers order by number
