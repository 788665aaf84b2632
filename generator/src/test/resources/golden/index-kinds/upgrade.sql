DROP INDEX "ix_task_c";
DROP INDEX "ix_task_open";
DROP INDEX "ix_task_words";
ALTER TABLE "task" ADD CONSTRAINT "uq_task_title" UNIQUE ("title");
CREATE INDEX "ix_latest" ON "task" ("made" DESC, "title");
CREATE INDEX "ix_lower" ON "task" ((lower((title)::text)));
