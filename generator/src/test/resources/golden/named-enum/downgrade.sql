ALTER TABLE "task" DROP COLUMN "state";
DROP TYPE "state";
