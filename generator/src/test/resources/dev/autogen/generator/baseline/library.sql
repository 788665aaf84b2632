create schema "Other Things";
create schema types;
create domain types.isbn as varchar(13);
create domain types.isbn_required as types.isbn not null;
create collation german (provider = icu, locale = 'de');
create text search dictionary simple_stop (template = simple, stopwords = english);
create text search configuration simple_words (copy = simple);
alter text search configuration simple_words alter mapping for asciiword with simple_stop;
create function longest(text, text) returns text language sql immutable strict as
    $$ select case when length($1) >= length($2) then $1 else $2 end $$;
create aggregate longest(text) (sfunc = longest, stype = text, parallel = safe);
create function near(integer, integer) returns boolean language sql immutable as $$ select abs($1 - $2) < 3 $$;
create operator ~~~ (function = near, leftarg = integer, rightarg = integer, commutator = ~~~);
create type state as enum ('in', 'out');
create cast (varchar as state) with inout as implicit;
create table book (
    isbn types.isbn_required primary key,
    title text collate german not null,
    state state not null default 'in',
    words tsvector generated always as (to_tsvector('english', title)) stored
);
create index book_words on book using gin (words);
--
create function book_label(b book) returns text language sql stable begin atomic
    select b.title || ' (' || b.isbn || ')';
end;
--
create view labels as select book_label(b) as label, b.isbn from book b;
create table "Other Things".loan (
    id uuid primary key default gen_random_uuid(),
    isbn types.isbn references book,
    copies book[],
    days integer[] not null default '{1,2}'
);
create procedure give_back(the_isbn text) language plpgsql as $$
begin
    delete from "Other Things".loan where isbn = the_isbn;
    commit;
end $$;
create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 10;
alter view numbers alter column n set default 1;
create type person as (name text, born date);
create table people of person (primary key (name));
alter table people alter born set default '2000-01-01';
create table later (n integer);
create function count_later() returns bigint language sql stable as 'select count(*) from later';
create view counted as select count_later() as later;
create table versioned (id integer primary key, checked bigint default count_later());
create table c (id integer primary key, a_id integer);
create table a (id integer primary key, c_id integer references c);
alter table c add foreign key (a_id) references a;
