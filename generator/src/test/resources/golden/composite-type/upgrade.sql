CREATE TYPE "place" AS ("zip" integer, "city" character varying(255));
COMMENT ON COLUMN "place"."city" IS 'where it is';
ALTER TABLE "task" ADD COLUMN "place" place;
ALTER TABLE "task" ADD CONSTRAINT "ck_task_place" CHECK (((place IS NULL) OR ((place).zip IS NOT NULL)));
