ALTER TABLE "task" ADD COLUMN "body" text DEFAULT 'nothing'::text NOT NULL;
CREATE INDEX "ix_task_body" ON "task" ("body");
