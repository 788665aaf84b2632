create table task (
  id bigint not null,
  title varchar(255),
  body varchar(255),
  constraint pk_task primary key (id)
);
comment on column task.body is 'the old
comment on the body';
