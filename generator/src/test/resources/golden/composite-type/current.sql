create table task (
  id bigint not null,
  constraint pk_task primary key (id)
);
