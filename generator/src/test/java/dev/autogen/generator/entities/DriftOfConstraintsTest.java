package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfConstraintsTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.concat(keys(), Stream.concat(foreignKeys(), checks()));
    }

    private static Stream<Drift> keys() {
        return Stream.of(
                Drift.of("alter table project drop constraint pk_project cascade"),
                Drift.of("alter table task_labels add constraint pk_task_labels primary key (task_id, labels)"),
                Drift.of(
                        "alter table project drop constraint pk_project cascade",
                        "alter table project add constraint pk_project primary key (id, name)"),
                Drift.of(
                        "alter table project drop constraint pk_project cascade",
                        "alter table project add constraint pk_project primary key (id) deferrable"),
                Drift.of(
                        "alter table project drop constraint pk_project cascade",
                        "alter table project add constraint pk_project primary key (id) include (name)"),
                Drift.of("alter table project drop constraint uq_project_code"),
                Drift.of("alter table project rename constraint uq_project_code to uq_other"),
                Drift.of("alter table project add constraint uq_name unique (name)"),
                Drift.of(
                        "alter table project drop constraint uq_project_code",
                        "alter table project add constraint uq_project_code unique (code, name)"),
                Drift.of(
                        "alter table project drop constraint uq_project_code",
                        "alter table project add constraint uq_project_code unique (code) include (name)"),
                Drift.of(
                        "alter table project drop constraint uq_project_code",
                        "alter table project add constraint uq_project_code unique (code) deferrable initially deferred"),
                Drift.of(
                                "alter table project drop constraint uq_project_code",
                                "alter table project add constraint uq_project_code unique nulls not distinct (code)")
                        .since(15),
                Drift.of(
                        "alter table project drop constraint uq_project_code",
                        "create unique index uq_project_code on project (code)"));
    }

    private static Stream<Drift> foreignKeys() {
        String again = "alter table task add constraint fk_task_project foreign key (project_id) references project";
        String drop = "alter table task drop constraint fk_task_project";
        return Stream.of(
                Drift.of(drop),
                Drift.of(drop, again),
                Drift.of(drop, again + " on delete set null"),
                Drift.of(drop, again + " on delete cascade on update cascade"),
                Drift.of(drop, again + " on delete cascade deferrable"),
                Drift.of(drop, again + " match full on delete cascade"),
                Drift.of(drop, again + " on delete cascade not valid"),
                Drift.of(drop, again + " on delete cascade not enforced").since(18),
                Drift.of("alter table task alter constraint fk_task_project deferrable initially deferred"),
                Drift.of("alter table task rename constraint fk_task_project to fk_other"),
                Drift.of("alter table task drop constraint fk_task_parent_id"),
                Drift.of("alter table task add constraint fk_more foreign key (parent_id) references project"));
    }

    private static Stream<Drift> checks() {
        String again = "alter table task add constraint ck_task_effort check ";
        String drop = "alter table task drop constraint ck_task_effort";
        return Stream.of(
                Drift.of(drop),
                Drift.of(drop, again + "(effort > 5)"),
                Drift.of(drop, again + "(effort > 0) not valid"),
                Drift.of(drop, again + "(effort > 0) no inherit"),
                Drift.of(drop, again + "(effort > 0) not enforced").since(18),
                Drift.of("alter table task rename constraint ck_task_effort to ck_other"),
                Drift.of("alter table task add constraint ck_title check (title <> '')"),
                Drift.of("alter table task drop constraint ck_task_status"),
                Drift.of(
                        "alter table task drop constraint ck_task_status",
                        "alter table task add constraint ck_task_status check (status <> 'DONE')"));
    }
}
