COMMENT ON TABLE "task" IS NULL;
COMMENT ON COLUMN "task"."title" IS NULL;
COMMENT ON COLUMN "task"."body" IS 'the old
comment on the body';
