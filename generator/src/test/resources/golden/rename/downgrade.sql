ALTER TABLE "task_notes" RENAME CONSTRAINT "fk_task_notes_task_id" TO "fk_tasks_notes_tasks_id";
ALTER TABLE "task" RENAME CONSTRAINT "uq_task_headline" TO "uq_tasks_title";
ALTER TABLE "task" RENAME CONSTRAINT "pk_task" TO "pk_tasks";
ALTER TABLE "task" RENAME COLUMN "headline" TO "title";
ALTER TABLE "task_notes" RENAME COLUMN "task_id" TO "tasks_id";
ALTER TABLE "task_notes" RENAME TO "tasks_notes";
ALTER TABLE "task" RENAME TO "tasks";
