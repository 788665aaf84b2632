create table project (
  id bigint not null,
  constraint pk_project primary key (id)
);
create table task (
  id bigint generated always as identity (start 10 increment 5 cache 3),
  project_id bigint not null,
  title varchar(40) default 'x' collate "C" not null,
  constraint pk_task primary key (id),
  constraint uq_task_title unique (title) deferrable initially deferred,
  constraint fk_task_project_id foreign key (project_id) references project on delete cascade on update restrict,
  constraint ck_task_title check (length(title) > 0)
);
comment on table task is 'the tasks';
