ALTER TABLE "task" ALTER COLUMN "at" TYPE date;
ALTER TABLE "task" ALTER COLUMN "price" TYPE numeric(10,1);
ALTER TABLE "task" ALTER COLUMN "points" TYPE bigint;
ALTER TABLE "task" ALTER COLUMN "note" TYPE character varying(80);
ALTER TABLE "task" ALTER COLUMN "title" TYPE character varying(255);
