create table task (
  id bigint not null,
  project varchar(255),
  title varchar(255),
  slug varchar(255),
  constraint pk_task primary key (id),
  constraint task_slug_key unique (slug)
);
