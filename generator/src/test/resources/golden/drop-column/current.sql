create table task (
  id bigint not null,
  title varchar(255),
  body text default 'nothing' not null,
  constraint pk_task primary key (id)
);
create index ix_task_body on task (body);
