create table "Order" (
  "Id" bigint not null,
  "select" varchar(255),
  constraint "pk_Order" primary key ("Id")
);
