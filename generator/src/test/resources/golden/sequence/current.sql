create sequence old_numbers start with 100 increment by 10 cache 5;
create sequence task_seq increment by 1;
create table task (
  id bigint not null,
  constraint pk_task primary key (id)
);
create table note (
  id bigint not null,
  constraint pk_note primary key (id)
);
