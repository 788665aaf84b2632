create extension btree_gist;
create extension citext;
create function tenant() returns integer language sql stable as $$ select current_setting('app.tenant', true)::integer $$;
create function day_of(at timestamp) returns date language plpgsql immutable as $$ begin return at::date; end $$;
create table event (
    id bigint not null,
    at timestamp not null,
    day date generated always as (day_of(at)) stored,
    kind citext not null default 'x',
    body jsonb,
    constraint event_pk primary key (id, at),
    constraint body_is_object check (jsonb_typeof(body) = 'object')
) partition by range (at);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create table event_2025 (id bigint not null, at timestamp not null, day date generated always as (day_of(at)) stored,
    kind citext not null default 'x', body jsonb, constraint body_is_object check (jsonb_typeof(body) = 'object'))
    partition by hash (id);
alter table event_2025 alter kind set default 'y';
create table event_2025_0 partition of event_2025 for values with (modulus 2, remainder 0);
create table event_2025_1 partition of event_2025 for values with (modulus 2, remainder 1);
alter table event attach partition event_2025 for values from ('2025-01-01') to ('2026-01-01');
create table event_rest partition of event default;
create index event_by_kind on event (kind);
create index rest_only on event_rest (day);
create function touch() returns trigger language plpgsql as $$ begin new.body = coalesce(new.body, '{}'); return new; end $$;
create trigger touched before insert on event for each row execute function touch();
alter table event_2024 disable trigger touched;
create table attachment (id bigint primary key, event_id bigint, event_at timestamp,
    foreign key (event_id, event_at) references event);
create table room (id integer primary key, name text);
create table booking (
    room integer not null references room,
    during tsrange not null,
    tenant integer not null default tenant(),
    constraint no_overlap exclude using gist (room with =, during with &&) where (tenant > 0)
);
alter table booking enable row level security;
alter table booking force row level security;
create policy own_rows on booking using (tenant = tenant()) with check (tenant = tenant());
create policy rooms_only on booking as restrictive for select to public
    using (exists (select from room r where r.id = booking.room));
comment on policy own_rows on booking is 'each tenant for itself';
create materialized view events_by_day as select day, count(*) as events from event group by day with data;
create unique index events_by_day_key on events_by_day (day);
comment on materialized view events_by_day is 'refreshed each night';
create materialized view empty_view as select 1 as one with no data;
create view upcoming as select * from booking where during @> localtimestamp::timestamp with local check option;
create type float_range as range (subtype = float8, subtype_diff = float8mi);
create table measured (value float_range, constraint apart exclude using gist (value with &&));
create table vehicle (id integer primary key, wheels integer not null default 4, label text);
create table lorry (load numeric) inherits (vehicle);
alter table lorry alter wheels set default 8;
alter table vehicle add constraint some_wheels check (wheels > 0);
create unlogged table session_cache (key text primary key, value bytea);
alter table room replica identity full;
create index room_name on room (name);
alter table room cluster on room_name;
