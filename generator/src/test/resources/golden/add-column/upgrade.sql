ALTER TABLE "task" ADD COLUMN "priority" integer DEFAULT 3 NOT NULL;
