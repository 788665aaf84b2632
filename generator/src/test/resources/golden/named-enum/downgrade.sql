ALTER TABLE "task" DROP COLUMN "state";
DROP CAST IF EXISTS (character varying AS "state");
DROP CAST IF EXISTS ("state" AS character varying);
DROP TYPE "state";
