create table task (
  id bigint not null,
  title varchar(255),
  made timestamp(6) with time zone,
  words jsonb,
  constraint pk_task primary key (id)
);
create index ix_task_words on task using gin (words jsonb_path_ops);
create index ix_task_open on task (lower(title), made desc nulls last) include (id) where (made is not null);
create unique index ix_task_c on task (title collate "C" text_pattern_ops) with (fillfactor = 70);
