ALTER TABLE "task" DROP CONSTRAINT "ck_task_place";
ALTER TABLE "task" DROP COLUMN "place";
DROP TYPE "place";
