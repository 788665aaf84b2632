DROP INDEX "ix_task_body";
ALTER TABLE "task" DROP COLUMN "body";
