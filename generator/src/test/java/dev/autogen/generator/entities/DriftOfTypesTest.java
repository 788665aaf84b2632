package dev.autogen.generator.entities;

import java.util.stream.Stream;

class DriftOfTypesTest extends DriftContract {

    @Override
    Stream<Drift> changes() {
        return Stream.of(
                Drift.of("alter type kind rename to sort").without("enum public.sort"),
                Drift.of("drop view task_open", "alter table task drop column kind", "drop type kind"));
    }
}
