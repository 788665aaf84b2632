ALTER TABLE "Order" DROP CONSTRAINT "uq_Order_two words.dot";
ALTER TABLE "Order" DROP COLUMN "two words.dot";
ALTER TABLE "Order" DROP COLUMN "größe 😀 $L";
DROP TABLE "order.item";
