ALTER TABLE "task" DROP CONSTRAINT "task_slug_key";
ALTER TABLE "task" ADD CONSTRAINT "uq_task_project_title" UNIQUE ("project", "title");
