create table line (
  id bigint not null,
  article character varying(100),
  amount integer,
  constraint pk_line primary key (id)
);
create view article_total as
  select article, sum(amount) as total from line group by article;
