package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfViewsTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("drop view task_open"),
                Drift.of("alter view task_open rename to open_task").without("public.open_task"),
                Drift.of("alter view task_open rename column title to headline"),
                Drift.of("alter view task_open set (security_barrier = true)"),
                Drift.of("create or replace view task_open as select id, title, kind from task where effort = 3"),
                Drift.of("create or replace view task_open as select id, title, kind, due from task"
                        + " where status = 'OPEN'"),
                Drift.of("create or replace view task_open as select id, title, kind from task where status = 'OPEN'"
                        + " with check option"));
    }
}
