ALTER TABLE "tasks" RENAME TO "task";
ALTER TABLE "tasks_notes" RENAME TO "task_notes";
ALTER TABLE "task_notes" RENAME COLUMN "tasks_id" TO "task_id";
ALTER TABLE "task" RENAME COLUMN "title" TO "headline";
ALTER TABLE "task" RENAME CONSTRAINT "pk_tasks" TO "pk_task";
ALTER TABLE "task" RENAME CONSTRAINT "uq_tasks_title" TO "uq_task_headline";
ALTER TABLE "task_notes" RENAME CONSTRAINT "fk_tasks_notes_tasks_id" TO "fk_task_notes_task_id";
