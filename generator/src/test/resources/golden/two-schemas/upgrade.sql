CREATE SCHEMA "audit";
CREATE SEQUENCE "audit"."entry_seq" INCREMENT BY 50;
CREATE TABLE "audit"."entry" (
    "id" bigint NOT NULL,
    "task_id" bigint,
    "action" character varying(255),
    CONSTRAINT "pk_entry" PRIMARY KEY ("id"),
    CONSTRAINT "fk_entry_task_id" FOREIGN KEY ("task_id") REFERENCES "task" ("id")
);
CREATE INDEX "ix_entry_action" ON "audit"."entry" ("action");
