ALTER TABLE "task" ALTER COLUMN "points" DROP DEFAULT;
ALTER TABLE "task" ALTER COLUMN "made" SET DEFAULT now();
ALTER TABLE "task" ALTER COLUMN "state" SET DEFAULT 'open'::character varying;
