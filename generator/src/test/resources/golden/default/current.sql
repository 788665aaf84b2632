create table task (
  id bigint not null,
  state varchar(255) default 'new',
  points integer default 1,
  made timestamp(6) with time zone,
  constraint pk_task primary key (id)
);
