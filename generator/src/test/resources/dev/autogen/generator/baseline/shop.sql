create domain email as text collate "C" check (value ~ '^[^@]+@[^@]+$');
comment on domain email is 'an address; it''s checked';
create domain positive as integer default 1 not null constraint positive_check check (value > 0);
create type mood as enum ('sad', 'it''s ok', 'happy');
create type unused_colour as enum ('red', 'green');
comment on type unused_colour is 'no table uses it';
create type address as (street text, zip varchar(10));
comment on column address.zip is 'of any country';
create sequence ticket_number as integer start 1000 increment 5 cache 10;
create function normal_name(name text) returns text language sql immutable as $$ select lower(trim(name)) $$;
comment on function normal_name(text) is 'how names are compared';
create table customer (
    id serial primary key,
    name varchar(80) not null,
    mail email unique,
    feeling mood not null default 'it''s ok',
    home address,
    normal text generated always as (normal_name(name)) stored,
    created timestamp with time zone not null default now(),
    constraint name_is_given check (length(name) > 0)
);
comment on table customer is 'who buys';
comment on column customer.mail is 'where the bill goes';
comment on constraint name_is_given on customer is 'an empty name is none';
create index customer_lower_name on customer (lower(name) text_pattern_ops);
create unique index customer_happy on customer (name) where feeling = 'happy';
comment on index customer_happy is 'one of each';
create table "Order Line" (
    "Id" bigint generated always as identity (start 100 increment 10) primary key,
    "customer id" integer not null references customer on delete cascade on update restrict deferrable initially deferred,
    ticket integer not null default nextval('ticket_number'),
    amount positive,
    price numeric(10, 2) not null check (price >= 0),
    "total ""sum""" numeric generated always as (amount * price) stored,
    unique ("customer id", ticket)
);
create index on "Order Line" ("customer id") include (price) with (fillfactor = 70);
alter table "Order Line" alter column price set statistics 500;
alter table "Order Line" set (autovacuum_vacuum_scale_factor = 0.01, fillfactor = 90);
create table note (id integer, body text, parent integer);
alter table note alter column body set storage external;
alter table note add constraint note_pk primary key (id) with (fillfactor = 80);
alter table note add constraint note_parent foreign key (parent) references note not valid;
create view turnover as select c.id, c.name, sum(l.price * l.amount) as turnover
    from customer c join "Order Line" l on l."customer id" = c.id group by c.id;
create view best_customers with (security_barrier = true) as select name from turnover where turnover > 1000;
comment on view best_customers is 'of all times';
comment on column best_customers.name is 'the name';
create table audit (at timestamptz default now(), what text, old jsonb, new jsonb);
create function audit_change() returns trigger language plpgsql as $$
declare line audit%rowtype;
begin
    insert into audit (what, old, new) values (tg_table_name || '; ' || tg_op, to_jsonb(old), to_jsonb(new));
    return null;
end $$;
create trigger audit_customer after insert or update or delete on customer for each row execute function audit_change();
create trigger audit_update after update of name on customer for each row when (old.name is distinct from new.name)
    execute function audit_change();
comment on trigger audit_update on customer is 'names';
alter table customer disable trigger audit_update;
create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
create trigger best_is_read instead of insert on best_customers for each row execute function refuse();
create rule keep_notes as on delete to note do also update note set body = 'a; b' where id = old.id;
create statistics customer_facts (dependencies, ndistinct) on name, mail from customer;
create table flyway_schema_history (installed_rank integer primary key, script text);
create index flyway_schema_history_s_idx on flyway_schema_history (script);
