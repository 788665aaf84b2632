package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfCommentsTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("comment on table task is 'other'"),
                Drift.of("comment on table task is null"),
                Drift.of("comment on table project is 'new'"),
                Drift.of("comment on column task.title is 'other'"),
                Drift.of("comment on column task.title is null"),
                Drift.of("comment on column task.due is 'new'"),
                Drift.of("comment on constraint ck_task_effort on task is 'new'"),
                Drift.of("comment on constraint pk_task on task is 'new'"),
                Drift.of("comment on index ix_task_title is 'new'"),
                Drift.of("comment on sequence task_seq is 'new'"),
                Drift.of("comment on type kind is 'new'"),
                Drift.of("comment on view task_open is 'new'"),
                Drift.of("comment on column task_open.title is 'new'"));
    }
}
