create table line (
  id bigint not null,
  amount integer,
  price integer,
  constraint pk_line primary key (id)
);
