create table task (
  id bigint not null,
  title varchar(255),
  body varchar(255) not null,
  constraint pk_task primary key (id)
);
