create sequence task_number_seq as integer;
create table task (
  id bigint not null,
  number integer not null default nextval('task_number_seq'),
  constraint pk_task primary key (id)
);
