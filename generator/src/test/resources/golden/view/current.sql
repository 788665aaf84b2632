create table article (
  id bigint not null,
  name character varying(100),
  constraint pk_article primary key (id)
);
create table line (
  id bigint not null,
  article bigint,
  amount integer,
  constraint pk_line primary key (id)
);
create view article_total as
  select a.name, sum(l.amount) as total from line l cross join article a group by a.name;
