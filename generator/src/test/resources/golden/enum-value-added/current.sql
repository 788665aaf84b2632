create type state as enum ('OPEN', 'DONE');
create cast (varchar as state) with inout as implicit;
create cast (state as varchar) with inout as implicit;
create table task (
  id bigint not null,
  state state default 'OPEN',
  constraint pk_task primary key (id)
);
insert into task values (1, 'OPEN'), (2, 'DONE');
