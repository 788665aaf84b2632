CREATE TABLE "order.item" (
    "Order" bigint,
    "id" bigint NOT NULL,
    CONSTRAINT "pk_order.item" PRIMARY KEY ("id"),
    CONSTRAINT "fk_order.item_Order" FOREIGN KEY ("Order") REFERENCES "Order" ("Id")
);
ALTER TABLE "Order" ADD COLUMN "größe 😀 $L" character varying(255) DEFAULT '`$L''\u0041'::character varying NOT NULL;
ALTER TABLE "Order" ADD COLUMN "two words.dot" character varying(255);
ALTER TABLE "Order" ADD CONSTRAINT "uq_Order_two words.dot" UNIQUE ("two words.dot");
