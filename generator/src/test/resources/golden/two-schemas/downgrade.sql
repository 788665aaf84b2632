DROP TABLE "audit"."entry";
DROP SEQUENCE "audit"."entry_seq";
DROP SCHEMA "audit";
