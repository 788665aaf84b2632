create type state as enum ('OPEN', 'BLOCKED', 'DONE');
create cast (varchar as state) with inout as implicit;
create cast (state as varchar) with inout as implicit;
create table kind (
  state state not null,
  label varchar(255),
  constraint pk_kind primary key (state)
);
create table task (
  id bigint not null,
  state state,
  previous state default 'BLOCKED' not null,
  history state[],
  constraint pk_task primary key (id),
  constraint fk_task_state foreign key (state) references kind (state),
  constraint ck_task_state check (previous <> state)
);
insert into kind values ('OPEN', 'open'), ('DONE', 'done');
insert into task values (1, 'OPEN', 'DONE', '{OPEN,DONE}'), (2, 'DONE', 'OPEN', null);
