ALTER TABLE "task" DROP COLUMN "priority";
