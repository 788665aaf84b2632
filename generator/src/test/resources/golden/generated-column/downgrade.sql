ALTER TABLE "line" DROP COLUMN "total";
