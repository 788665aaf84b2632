ALTER TABLE "task" DROP CONSTRAINT "ck_task_state";
ALTER TABLE "task" ADD CONSTRAINT "ck_task_state" CHECK (((state)::text = ANY ((ARRAY['NEW'::character varying, 'DONE'::character varying])::text[])));
