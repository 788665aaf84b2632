CREATE TABLE "task" (
    "id" bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 5 START WITH 10 CACHE 3) NOT NULL,
    "project_id" bigint NOT NULL,
    "title" character varying(40) COLLATE "C" DEFAULT 'x'::character varying NOT NULL,
    CONSTRAINT "ck_task_title" CHECK ((length((title)::text) > 0)),
    CONSTRAINT "fk_task_project_id" FOREIGN KEY ("project_id") REFERENCES "project" ("id") ON UPDATE RESTRICT ON DELETE CASCADE,
    CONSTRAINT "pk_task" PRIMARY KEY ("id"),
    CONSTRAINT "uq_task_title" UNIQUE ("title") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "task" IS 'the tasks';
