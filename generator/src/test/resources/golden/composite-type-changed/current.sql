create type place as (city varchar(255), zip integer);
create table task (
  id bigint not null,
  place place,
  constraint pk_task primary key (id),
  constraint ck_task_place check ((place).zip > 0)
);
insert into task values (1, row('Rome', 118)), (2, null);
