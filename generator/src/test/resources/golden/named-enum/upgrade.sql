CREATE TYPE "state" AS ENUM ('DONE', 'NEW');
ALTER TABLE "task" ADD COLUMN "state" state;
