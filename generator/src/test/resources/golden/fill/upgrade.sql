UPDATE "task" SET "title" = 'untitled'::character varying WHERE "title" IS NULL;
ALTER TABLE "task" ALTER COLUMN "priority" TYPE bigint;
UPDATE "task" SET "priority" = 3 WHERE "priority" IS NULL;
ALTER TABLE "task" ALTER COLUMN "priority" SET NOT NULL, ALTER COLUMN "priority" SET DEFAULT 3;
ALTER TABLE "task" ALTER COLUMN "title" SET NOT NULL, ALTER COLUMN "title" SET DEFAULT 'untitled'::character varying;
