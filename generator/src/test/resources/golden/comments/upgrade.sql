COMMENT ON COLUMN "task"."body" IS NULL;
COMMENT ON COLUMN "task"."title" IS E'a line: */ {@code x} \\u0041';
COMMENT ON TABLE "task" IS 'What''s to be done.
One row a task; "quoted".';
