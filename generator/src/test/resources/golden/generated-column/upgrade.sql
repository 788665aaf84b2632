ALTER TABLE "line" ADD COLUMN "total" integer GENERATED ALWAYS AS ((amount * price)) STORED;
