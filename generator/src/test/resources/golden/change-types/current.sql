create table task (
  id bigint not null,
  title varchar(100),
  note varchar(500),
  points integer,
  price numeric(38,2),
  at timestamp(6),
  constraint pk_task primary key (id)
);
