ALTER SEQUENCE "task_number_seq" OWNED BY NONE;
