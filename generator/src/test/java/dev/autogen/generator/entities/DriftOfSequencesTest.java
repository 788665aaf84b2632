package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfSequencesTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("drop sequence task_seq"),
                Drift.of("alter sequence task_seq rename to task_ids").without("sequence public.task_ids"),
                Drift.of("alter sequence task_seq increment by 1"),
                Drift.of("alter sequence task_seq start with 100"),
                Drift.of("alter sequence task_seq minvalue -10"),
                Drift.of("alter sequence task_seq maxvalue 1000"),
                Drift.of("alter sequence task_seq cycle"),
                Drift.of("alter sequence task_seq cache 20"),
                Drift.of("alter sequence task_seq as integer"),
                Drift.of(
                        "create sequence project_extra owned by project.id",
                        "alter table project alter column name set default nextval('project_extra')::text"));
    }
}
