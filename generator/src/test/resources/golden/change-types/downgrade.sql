ALTER TABLE "task" ALTER COLUMN "title" TYPE character varying(100);
ALTER TABLE "task" ALTER COLUMN "note" TYPE character varying(500);
ALTER TABLE "task" ALTER COLUMN "points" TYPE integer;
ALTER TABLE "task" ALTER COLUMN "price" TYPE numeric(38,2);
ALTER TABLE "task" ALTER COLUMN "at" TYPE timestamp(6) without time zone;
