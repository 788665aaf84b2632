create table tasks (
  id bigint not null,
  title varchar(255) not null,
  constraint pk_tasks primary key (id),
  constraint uq_tasks_title unique (title)
);
create table tasks_notes (
  tasks_id bigint not null,
  notes varchar(255),
  constraint fk_tasks_notes_tasks_id foreign key (tasks_id) references tasks
);
insert into tasks values (1, 'a');
insert into tasks_notes values (1, 'b');
