create table task (
  id bigint not null,
  title varchar(255),
  priority integer,
  constraint pk_task primary key (id)
);
insert into task values (1, null, null);
