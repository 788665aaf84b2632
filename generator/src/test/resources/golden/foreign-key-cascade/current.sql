create table project (
  id bigint not null,
  constraint pk_project primary key (id)
);
create table task (
  id bigint not null,
  project_id bigint,
  constraint pk_task primary key (id),
  constraint fk_task_project_id foreign key (project_id) references project
);
