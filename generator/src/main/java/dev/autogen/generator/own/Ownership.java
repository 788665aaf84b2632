package dev.autogen.generator.own;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.report.AppliedRevisions;
import dev.autogen.runtime.report.HistoryEntry;
import dev.autogen.runtime.revision.Migrations;
import dev.autogen.runtime.revision.RevisionInfo;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.View;
import dev.autogen.runtime.type.CompositeType;
import dev.autogen.runtime.type.EnumType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects that migrations of this project made.
 *
 * @param schemas the schemas
 * @param types the enum and composite types
 * @param sequences the sequences
 * @param tables the tables, with all that belongs to them
 * @param parts the columns, constraints and indexes, those of their own tables and those that they added to others
 * @param views the views
 * @param shared those of the tables that were there before their migration, which was stamped and not run: of these, only
 *     the parts that it names are the project's
 * @param rawSql the SQL that they ran: what it made is not known, but what it does not mention it did not make
 * @param followed whether all that they do is known; a migration that reads the database cannot be followed past that
 */
public record Ownership(
        Set<String> schemas,
        Set<QualifiedName> types,
        Set<QualifiedName> sequences,
        Set<QualifiedName> tables,
        Set<TablePart> parts,
        Set<QualifiedName> views,
        Set<QualifiedName> shared,
        Set<String> rawSql,
        boolean followed) {

    /** Makes one of tables that were all made here. */
    public Ownership(
            Set<String> schemas,
            Set<QualifiedName> types,
            Set<QualifiedName> sequences,
            Set<QualifiedName> tables,
            Set<TablePart> parts,
            Set<QualifiedName> views) {
        this(schemas, types, sequences, tables, parts, views, Set.of(), Set.of(), true);
    }

    /** Returns what the operations made and did not drop again. */
    public static Ownership of(Collection<Operation> operations) {
        Ledger ledger = new Ledger();
        operations.forEach(operation -> operation.accept(ledger));
        return ledger.toOwnership();
    }

    /** Returns what applied migrations made: those that ran, and those that a database was only said to have. */
    public static Ownership of(Migrations migrations, AppliedRevisions applied) {
        Ledger ledger = new Ledger();
        for (RevisionInfo revision : migrations.graph().inOrder(applied.ids())) {
            HistoryEntry entry = Objects.requireNonNull(applied.byRevision().get(revision.id()));
            ledger.stamped(entry.action() == HistoryEntry.Action.STAMP);
            AppliedOperations.Followed steps = AppliedOperations.follow(migrations.load(revision));
            steps.operations().forEach(operation -> operation.accept(ledger));
            ledger.followed(steps.whole());
        }
        return ledger.toOwnership();
    }

    /** Returns the same for a database that others change too: of their own tables as well, only the parts count. */
    public Ownership byPart() {
        return followed ? new Ownership(schemas, types, sequences, tables, parts, views, tables, rawSql, true) : this;
    }

    /** Tells whether a part of a table is the project's. */
    boolean owns(TablePart part) {
        boolean whole = tables.contains(part.table()) && !shared.contains(part.table());
        return whole
                || parts.contains(part)
                || (tables.contains(part.table())
                        && rawSql.stream().anyMatch(sql -> SqlWords.mentions(sql, part.name())));
    }

    /** Returns the same after these operations. */
    public Ownership after(Collection<Operation> operations) {
        Ledger ledger = new Ledger(this);
        operations.forEach(operation -> operation.accept(ledger));
        return ledger.toOwnership();
    }

    /** Returns the ownership of everything in a schema. */
    public static Ownership ofAll(Schema schema) {
        return new Ownership(
                schema.namespaces(),
                Stream.concat(schema.enums().names().stream(), schema.composites().names().stream())
                        .collect(Collectors.toSet()),
                schema.sequences().names(),
                schema.tables().names(),
                Set.of(),
                schema.views().names());
    }

    /** Returns the schemas that these objects are in, whoever made the schemas. */
    public Set<String> allSchemas() {
        Set<String> found = Stream.of(types(), sequences(), tables(), views())
                .flatMap(Collection::stream)
                .map(QualifiedName::schema)
                .flatMap(schema -> schema.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        parts().forEach(part -> part.table().schema().ifPresent(found::add));
        found.addAll(schemas());
        return found;
    }

    /**
     * Returns the part of the current schema that may be compared: what is owned, and what the model claims by name.
     *
     * @param leftAlone where the names of the rest go
     */
    public Schema select(Schema current, Schema desired, List<LeftAlone> leftAlone) {
        Selection selection = new Selection(leftAlone);
        NamedSet<Table> ours = selection.of("table", current.tables(), t -> claims(tables, desired.tables(), t.name()));
        Predicate<Sequence> sequence = s -> claims(sequences, desired.sequences(), s.name())
                || s.ownedBy().filter(c -> ours.contains(c.table())).isPresent();
        NamedSet<Sequence> ourSequences = selection.of("sequence", current.sequences(), sequence);
        NamedSet<EnumType> ourEnums =
                selection.of("enum", current.enums(), e -> claims(types, desired.enums(), e.name()));
        NamedSet<CompositeType> ourComposites = selection.of(
                "composite type", current.composites(), c -> claims(types, desired.composites(), c.name()));
        NamedSet<View> ourViews = selection.of("view", current.views(), v -> claims(views, desired.views(), v.name()));
        return new Schema(
                namespaces(current, desired, leftAlone), ourEnums, ourSequences, ours, ourViews, ourComposites);
    }

    /** A schema cannot go while something in it stays. */
    private Set<String> namespaces(Schema current, Schema desired, List<LeftAlone> leftAlone) {
        Set<String> ours = new TreeSet<>();
        for (String name : current.namespaces()) {
            boolean holds =
                    leftAlone.stream().anyMatch(other -> other.name().schema().equals(Optional.of(name)));
            if (desired.namespaces().contains(name) || (schemas.contains(name) && !holds)) {
                ours.add(name);
            } else if (schemas.contains(name)) {
                leftAlone.add(new LeftAlone("schema", QualifiedName.of(name), "it contains objects that are ignored"));
            }
        }
        return ours;
    }

    /**
     * Returns a filter that keeps what others added to tables of others.
     *
     * @param current the part of the current schema that is compared
     * @param targetSchema the schema whose objects are named without one
     * @param leftAlone where the names of what is kept go
     */
    public ObjectFilter keeping(Schema current, String targetSchema, List<LeftAlone> leftAlone) {
        return shared.isEmpty() && tables.containsAll(current.tables().names())
                ? ObjectFilter.ALL
                : new ForeignParts(this, targetSchema, leftAlone);
    }

    private static boolean claims(Set<QualifiedName> owned, NamedSet<?> desired, QualifiedName name) {
        return owned.contains(name) || desired.contains(name);
    }

    /** Splits sets of objects in those kept and those left alone. */
    private record Selection(List<LeftAlone> leftAlone) {

        <T extends Named> NamedSet<T> of(String kind, NamedSet<T> objects, Predicate<T> kept) {
            List<T> ours = new ArrayList<>();
            for (T object : objects) {
                if (kept.test(object)) {
                    ours.add(object);
                } else {
                    leftAlone.add(new LeftAlone(kind, object.name(), "no migration of this project created it"));
                }
            }
            return NamedSet.of(ours);
        }
    }
}
