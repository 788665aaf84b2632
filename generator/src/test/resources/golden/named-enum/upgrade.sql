CREATE TYPE "state" AS ENUM ('DONE', 'NEW');
CREATE CAST (character varying AS "state") WITH INOUT AS IMPLICIT;
CREATE CAST ("state" AS character varying) WITH INOUT AS IMPLICIT;
ALTER TABLE "task" ADD COLUMN "state" state;
