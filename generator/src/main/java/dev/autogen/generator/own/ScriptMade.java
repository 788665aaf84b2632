package dev.autogen.generator.own;

import dev.autogen.generator.catalog.Difference;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.change.Comments;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.ReferentialAction;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What no migration made is not weakened: defaults, NOT NULL, identities, comments and rules of foreign keys that the model
 * does not speak of stay on the columns, constraints and indexes that scripts made, and so do wider types, keys in another
 * order and names.
 */
public final class ScriptMade {

    private static final String REASON = "no migration of this project created it";

    private final Ownership owned;
    private final Schema current;
    private final List<LeftAlone> leftAlone;

    /**
     * Makes it.
     *
     * @param current what is compared of the database
     * @param leftAlone where a line for each goes
     */
    public ScriptMade(Ownership owned, Schema current, List<LeftAlone> leftAlone) {
        this.owned = owned;
        this.current = current;
        this.leftAlone = leftAlone;
    }

    /** Returns the model with them. */
    public Schema in(Schema desired) {
        List<Table> tables = desired.tables().stream()
                .map(table -> current.tables()
                        .find(table.name())
                        .map(there -> kept(there, table, desired))
                        .orElse(table))
                .toList();
        Schema kept = desired.withTables(NamedSet.of(tables));
        List<Sequence> sequences = new ArrayList<>();
        desired.sequences().forEach(sequences::add);
        current.sequences().stream()
                .filter(s -> !desired.sequences().contains(s.name()) && isCounted(s, kept))
                .forEach(sequences::add);
        return kept.withSequences(NamedSet.of(sequences));
    }

    /** The sequence of a serial column stays as long as the column counts by it. */
    private boolean isCounted(Sequence sequence, Schema kept) {
        return !owned.sequences().contains(sequence.name())
                && sequence.ownedBy()
                        .filter(owner -> !owned.owns(TablePart.column(owner.table(), owner.column())))
                        .flatMap(owner -> kept.tables().find(owner.table()).flatMap(t -> t.column(owner.column())))
                        .filter(column -> column.identityDefinition().isEmpty())
                        .isPresent();
    }

    private Table kept(Table there, Table wanted, Schema model) {
        QualifiedName name = wanted.name();
        boolean ours = owned.tables().contains(name) && !owned.shared().contains(name);
        Table kept = wanted.withColumns(wanted.columns().stream()
                        .map(c -> there.column(c.name())
                                .filter(now -> !owned.owns(TablePart.column(name, c.name())))
                                .map(now -> kept(name, now, typed(there, now, c, wanted)))
                                .orElse(c))
                        .toList())
                .withConstraints(
                        wanted.constraints().stream().map(c -> kept(there, c)).toList())
                .withIndexes(wanted.indexes().stream().map(i -> kept(there, i)).toList());
        Table keyed = new ScriptMadeKeys(owned, there, model, leftAlone).in(kept);
        return ours || keyed.comment().isPresent() ? keyed : keyed.withComment(there.comment());
    }

    private Column typed(Table there, Column now, Column wanted, Table model) {
        Optional<Difference> difference = ScriptMadeTypes.kept(now, wanted, there, model);
        if (difference.isEmpty() || isSet(there.name(), now, "type")) {
            return wanted;
        }
        leftAlone.add(new LeftAlone(
                "type " + now.type() + " of column " + now.name() + " of table",
                there.name(),
                "no migration of this project created it; the model has " + wanted.type(),
                difference.get()));
        return wanted.withType(now.type())
                .withCollation(wanted.collation().or(now::collation))
                .withDefault(ScriptMadeTypes.defaultFor(now.type(), wanted.defaultValue()));
    }

    private Column kept(QualifiedName table, Column now, Column wanted) {
        Column column = wanted;
        boolean plain = wanted.defaultValue().isEmpty()
                && wanted.identityDefinition().isEmpty()
                && wanted.generated().isEmpty()
                && now.generated().isEmpty();
        if (plain && now.defaultValue().isPresent() && !isSet(table, now, "default")) {
            column = column.withDefault(now.defaultValue());
            say("default " + now.defaultValue().orElseThrow() + " of column " + now.name() + " of table", table);
        } else if (plain && now.identityDefinition().isPresent()) {
            column = column.withIdentity(now.identityDefinition()).notNull();
            say("identity of column " + now.name() + " of table", table);
        }
        if (!now.nullable() && column.nullable() && !isSet(table, now, "not null")) {
            column = column.notNull();
            say("not null of column " + now.name() + " of table", table);
        }
        return column.comment().isEmpty() && !isSet(table, now, "comment") ? column.withComment(now.comment()) : column;
    }

    private boolean isSet(QualifiedName table, Column column, String property) {
        return owned.parts().contains(TablePart.property(table, column.name(), property));
    }

    private Constraint kept(Table there, Constraint wanted) {
        if (wanted instanceof ForeignKey key) {
            return there.constraintsOf(ForeignKey.class)
                    .filter(now -> now.joins(key)
                            && !owned.owns(
                                    TablePart.named(there.name(), now.name().text())))
                    .findFirst()
                    .map(now -> kept(there.name(), now, key))
                    .orElse(key);
        }
        return there.constraint(wanted.name().text())
                .filter(now -> wanted.comment().isEmpty()
                        && !owned.owns(TablePart.named(there.name(), now.name().text())))
                .map(now -> Comments.of(wanted, now.comment()))
                .orElse(wanted);
    }

    private ForeignKey kept(QualifiedName table, ForeignKey now, ForeignKey wanted) {
        ForeignKey key = wanted.comment().isEmpty() ? wanted.withComment(now.comment()) : wanted;
        if (wanted.onDelete() == ReferentialAction.NO_ACTION && now.onDelete() != wanted.onDelete()) {
            key = key.onDelete(now.onDelete()).setting(now.setColumns().toArray(String[]::new));
            say("on delete " + words(now.onDelete()) + " of foreign key " + now.name() + " of table", table);
        }
        if (wanted.onUpdate() == ReferentialAction.NO_ACTION && now.onUpdate() != wanted.onUpdate()) {
            key = key.onUpdate(now.onUpdate());
            say("on update " + words(now.onUpdate()) + " of foreign key " + now.name() + " of table", table);
        }
        return wanted.deferrability() == Deferrability.NOT_DEFERRABLE ? key.deferrable(now.deferrability()) : key;
    }

    private Index kept(Table there, Index wanted) {
        return there.indexes().stream()
                .filter(now -> wanted.comment().isEmpty()
                        && now.name().text().equals(wanted.name().text())
                        && !owned.owns(TablePart.named(there.name(), now.name().text())))
                .findFirst()
                .map(now -> wanted.withComment(now.comment()))
                .orElse(wanted);
    }

    private void say(String what, QualifiedName table) {
        leftAlone.add(new LeftAlone(what, table, REASON, Difference.STRICTER));
    }

    private static String words(ReferentialAction action) {
        return action.sql().toLowerCase(Locale.ROOT);
    }
}
