package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfTypesTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("alter type kind rename to sort")
                        .without("enum public.sort")
                        .without("public.sort as")
                        .without("as public.sort"),
                Drift.of("alter type kind add value 'CHORE'"),
                Drift.of("alter type kind add value 'ALARM' before 'BUG'"),
                Drift.of("alter type kind rename value 'BUG' to 'FAULT'"),
                Drift.of("drop view task_open", "alter table task drop column kind", "drop type kind cascade"));
    }
}
