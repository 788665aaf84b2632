create table task (
  id bigint not null,
  title varchar(255),
  constraint pk_task primary key (id)
);
