package dev.autogen.generator.diff.order;

import dev.autogen.generator.diff.order.Footprint.Kind;
import dev.autogen.generator.diff.order.Footprint.Part;
import dev.autogen.generator.diff.order.Footprints.Stage;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.AlterEnum;
import dev.autogen.runtime.operation.AlterSequence;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CompositeChange;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.type.CompositeAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The footprints of columns and types that stay and change. */
final class AlterationFootprint {

    private static final String FORM = "form";

    private AlterationFootprint() {}

    static Footprint of(AlterSequence alter, Footprint footprint) {
        alter.owner().ifPresent(owner -> {
            owner.column().ifPresent(c -> owner(c, Part.USES, footprint));
            alter.was().flatMap(Sequence::ownedBy).ifPresent(c -> owner(c, Part.RELEASES, footprint));
            footprint.with(Part.IN_TURN, Kind.SEQUENCE, alter.name());
        });
        return footprint.in(alter.name()).touches(Kind.SEQUENCE, alter.name());
    }

    private static void owner(ColumnReference column, Part part, Footprint footprint) {
        footprint.with(part, Kind.TABLE, column.table()).with(part, Kind.COLUMN, column.table(), column.column());
    }

    static Footprint of(AlterEnum alter, Footprint footprint, Schema start) {
        footprint.in(alter.name()).with(Part.MAKES, Kind.TYPE, alter.name());
        return alter.change().remakes()
                ? remade(alter.name(), footprint, start)
                : footprint.with(Part.IN_TURN, Kind.TYPE, alter.name());
    }

    static Footprint of(AlterComposite alter, Footprint footprint, Schema start) {
        footprint
                .in(alter.name())
                .with(Part.MAKES, Kind.TYPE, alter.name())
                .with(Part.IN_TURN, Kind.TYPE, alter.name());
        List<CompositeAttribute> before = alter.was().stream()
                .flatMap(was -> was.type().attributes().stream())
                .toList();
        List<CompositeAttribute> after = alter.was()
                .map(was -> alter.change().applyTo(was.type()).attributes())
                .orElse(List.of());
        typesOf(after, before).forEach(name -> footprint.with(Part.USES, Kind.TYPE, name));
        typesOf(before, after).forEach(name -> footprint.with(Part.RELEASES, Kind.TYPE, name));
        return alter.change() instanceof CompositeChange.CommentAttribute
                ? footprint
                : remade(alter.name(), footprint, start);
    }

    /** Returns the types of these attributes that the others do not have. */
    private static Set<QualifiedName> typesOf(List<CompositeAttribute> some, List<CompositeAttribute> others) {
        Set<QualifiedName> types = new HashSet<>();
        some.forEach(a -> TypeName.of(a.type()).ifPresent(types::add));
        others.forEach(a -> TypeName.of(a.type()).ifPresent(types::remove));
        return types;
    }

    /** What holds the type before is there, and what holds it only after is not there yet. */
    private static Footprint remade(QualifiedName type, Footprint footprint, Schema start) {
        for (QualifiedName table : TypeUses.tables(start, type)) {
            footprint.after(table, Stage.PLAIN).before(table, Stage.CHANGED);
        }
        return footprint.with(Part.REMOVES, Kind.TYPE, type, FORM);
    }

    static Footprint of(AlterColumn alter, Footprint footprint) {
        QualifiedName table = alter.table();
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.Type type) {
                type(footprint, type.type(), Part.USES);
                alter.was()
                        .filter(was -> !TypeName.of(was.type()).equals(TypeName.of(type.type())))
                        .ifPresent(was -> type(footprint, was.type(), Part.RELEASES));
            } else if (change instanceof ColumnChange.Default set) {
                set.expression()
                        .flatMap(SequenceDefault::of)
                        .ifPresent(s -> footprint.with(Part.USES, Kind.SEQUENCE, s));
            } else if (change instanceof ColumnChange.DropIdentity) {
                identity(footprint, Part.FREES, table, alter.column());
            } else if (change instanceof ColumnChange.AddIdentity) {
                identity(footprint, Part.TAKES, table, alter.column());
            }
        }
        alter.was().ifPresent(was -> newDefault(alter, was, footprint));
        alter.was().flatMap(SequenceDefault::of).ifPresent(s -> footprint.with(Part.RELEASES, Kind.SEQUENCE, s));
        return footprint
                .in(table)
                .touches(Kind.TABLE, table)
                .with(letsGo(alter) ? Part.RELEASES : Part.USES, Kind.COLUMN, table, alter.column())
                .with(Part.IN_TURN, Kind.COLUMN, table, alter.column())
                .after(table, Stage.PLAIN)
                .before(table, Stage.CHANGED);
    }

    /** A default is a value of its type: it comes when the type has that value, and goes as long as it has. */
    private static void newDefault(AlterColumn alter, Column was, Footprint footprint) {
        boolean retyped = alter.changes().stream().anyMatch(ColumnChange.Type.class::isInstance);
        boolean set = alter.changes().stream()
                .anyMatch(c ->
                        c instanceof ColumnChange.Default d && d.expression().isPresent());
        boolean dropped = alter.changes().contains(new ColumnChange.Default(Optional.empty()));
        if (!retyped && (set || dropped)) {
            type(footprint, was.type(), set ? Part.USES : Part.RELEASES);
            if (!set) {
                form(footprint, was.type());
            }
        }
    }

    /** A default alone is taken away where the column follows it, perhaps for another of its name. */
    private static boolean letsGo(AlterColumn alter) {
        return alter.changes().equals(List.of(new ColumnChange.Default(Optional.empty())));
    }

    static void type(Footprint footprint, String text, Part part) {
        TypeName.of(text).ifPresent(name -> footprint.with(part, Kind.TYPE, name));
    }

    /** Has to do with a type as it is before it is made anew. */
    static void form(Footprint footprint, String text) {
        TypeName.of(text).ifPresent(name -> footprint.with(Part.RELEASES, Kind.TYPE, name, FORM));
    }

    /** PostgreSQL makes a sequence for an identity, by this name if it is free. */
    static void identity(Footprint footprint, Part part, QualifiedName table, String column) {
        footprint.with(part, Kind.RELATION, table.sibling(table.name() + "_" + column + "_seq"));
    }
}
