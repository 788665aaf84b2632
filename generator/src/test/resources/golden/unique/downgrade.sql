ALTER TABLE "task" DROP CONSTRAINT "uq_task_project_title";
ALTER TABLE "task" ADD CONSTRAINT "task_slug_key" UNIQUE ("slug");
