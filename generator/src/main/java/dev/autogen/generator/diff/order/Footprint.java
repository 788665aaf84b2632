package dev.autogen.generator.diff.order;

import dev.autogen.generator.diff.order.Footprints.Stage;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one operation has to do with names and objects, as far as that decides when it can run. */
final class Footprint {

    /** How an operation has to do with a thing. */
    enum Part {
        /** Frees a name, before others take it. */
        FREES,
        /** Takes a name. */
        TAKES,
        /** Makes a thing, before others use it. */
        MAKES,
        /** Uses a thing from now on. */
        USES,
        /** Uses a thing no longer, before others remove it. */
        RELEASES,
        /** Removes a thing. */
        REMOVES,
        /** Changes a thing, after those given before it. */
        IN_TURN
    }

    /** What kind of thing it is; two things are the same when all three parts are. */
    enum Kind {
        NAMESPACE,
        RELATION,
        TYPE,
        TABLE,
        COLUMN,
        CONSTRAINT,
        PRIMARY_KEY,
        SEQUENCE,
        INDEX,
        LOGGED
    }

    record Thing(Kind kind, QualifiedName name, String detail) {}

    record Moment(QualifiedName table, Stage stage) {}

    private final Map<Part, Set<Object>> parts = new EnumMap<>(Part.class);
    private final List<Moment> after = new ArrayList<>();
    private final List<Moment> before = new ArrayList<>();

    static Footprint of(Operation operation, Schema start) {
        return operation.accept(new FootprintVisitor(start));
    }

    Map<Part, Set<Object>> parts() {
        return parts;
    }

    List<Moment> after() {
        return after;
    }

    List<Moment> before() {
        return before;
    }

    Footprint with(Part part, Object thing) {
        parts.computeIfAbsent(part, p -> new HashSet<>()).add(thing);
        return this;
    }

    Footprint with(Part part, Kind kind, QualifiedName name, String detail) {
        return with(part, new Thing(kind, name, detail));
    }

    Footprint with(Part part, Kind kind, QualifiedName name) {
        return with(part, kind, name, "");
    }

    /** Works on a thing that is there before and after. */
    Footprint touches(Kind kind, QualifiedName name) {
        return touches(kind, name, "");
    }

    Footprint touches(Kind kind, QualifiedName name, String detail) {
        return with(Part.USES, kind, name, detail).with(Part.RELEASES, kind, name, detail);
    }

    Footprint in(QualifiedName name) {
        name.schema().ifPresent(schema -> touches(Kind.NAMESPACE, QualifiedName.of(schema)));
        return this;
    }

    Footprint after(QualifiedName table, Stage stage) {
        after.add(new Moment(table, stage));
        return this;
    }

    Footprint before(QualifiedName table, Stage stage) {
        before.add(new Moment(table, stage));
        return this;
    }
}
