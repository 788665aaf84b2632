package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfTablesTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("drop table task_labels"),
                Drift.of("alter table task_labels rename to label"),
                Drift.of("alter table project rename to projects"),
                Drift.of("alter table task rename to job"),
                Drift.of("alter table task_labels set unlogged"),
                Drift.of("alter table task_labels set unlogged, add column gone int"),
                Drift.of("create schema archive", "alter table task_labels set schema archive")
                        .without("archive"),
                Drift.of("create table copy (like task_labels including all)", "drop table task_labels")
                        .without("copy"));
    }
}
