DROP INDEX "ix_lower";
DROP INDEX "ix_latest";
ALTER TABLE "task" DROP CONSTRAINT "uq_task_title";
CREATE INDEX "ix_task_words" ON "task" USING "gin" ("words" jsonb_path_ops);
CREATE INDEX "ix_task_open" ON "task" ((lower((title)::text)), "made" DESC NULLS LAST) INCLUDE ("id") WHERE (made IS NOT NULL);
CREATE UNIQUE INDEX "ix_task_c" ON "task" ("title" COLLATE "C" text_pattern_ops) WITH ("fillfactor" = '70');
