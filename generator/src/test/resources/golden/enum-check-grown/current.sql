create table task (
  id bigint not null,
  state varchar(255),
  constraint pk_task primary key (id),
  constraint ck_task_state check (state in ('NEW', 'DONE'))
);
