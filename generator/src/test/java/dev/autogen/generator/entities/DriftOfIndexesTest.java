package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfIndexesTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        String drop = "drop index ix_task_title";
        return Stream.of(
                Drift.of(drop),
                Drift.of("drop index ix_task_due_effort"),
                Drift.of("drop index ix_task_lower"),
                Drift.of("create index ix_more on task (effort)"),
                Drift.of("create unique index ix_more on project (lower(name)) where code is not null"),
                Drift.of("alter index ix_task_title rename to ix_other"),
                Drift.of(drop, "create index ix_task_title on task (title)"),
                Drift.of(drop, "create index ix_task_title on task (title desc nulls last)"),
                Drift.of(drop, "create index ix_task_title on task (title desc, effort)"),
                Drift.of(drop, "create unique index ix_task_title on task (title desc)"),
                Drift.of(drop, "create index ix_task_title on task using hash (title)"),
                Drift.of(drop, "create index ix_task_title on task (title collate \"C\" desc)"),
                Drift.of(drop, "create index ix_task_title on task (title varchar_pattern_ops desc)"),
                Drift.of(drop, "create index ix_task_title on task (title desc) include (effort)"),
                Drift.of(drop, "create index ix_task_title on task (title desc) where effort > 1"),
                Drift.of(drop, "create unique index ix_task_title on task (title desc) nulls not distinct")
                        .since(15),
                Drift.of("alter index ix_task_title set (fillfactor = 60)"),
                Drift.of("drop index ix_task_lower", "create index ix_task_lower on task (upper(title))"),
                Drift.of("drop index ix_task_due_effort", "create index ix_task_due_effort on task (effort, due)"));
    }
}
