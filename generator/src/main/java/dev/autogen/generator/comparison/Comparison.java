package dev.autogen.generator.comparison;

import dev.autogen.generator.carry.Carried;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.convert.ConstantAnswers;
import dev.autogen.generator.convert.MeaningAnswers;
import dev.autogen.generator.convert.NextIds;
import dev.autogen.generator.convert.Ordinals;
import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.entities.model.Predecessors;
import dev.autogen.generator.entities.model.UnmanagedObject;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.keep.Keeping;
import dev.autogen.generator.keep.KeptObjects;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.rename.AnnotatedRenames;
import dev.autogen.generator.rename.Candidate;
import dev.autogen.generator.rename.Candidates;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The model beside the database, and what leads from one to the other.
 *
 * @param scope the schemas that were looked at
 * @param catalog all that the catalog says
 * @param current the part of it that is compared
 * @param desired the model in PostgreSQL's own words
 * @param upgrade the operations that make {@code current} into {@code desired}, in order
 * @param leftAlone what the model does not have and no migration made
 * @param unmanaged what the model has and no operation can make
 * @param renames the operations that rename, which {@code upgrade} begins with
 * @param formerNames what {@code @RenamedFrom} says
 * @param ordinals what the numbers of enums mean
 * @param readAs how values are read that become those of another type, in sentences
 * @param fills what rows get, on the way and back
 * @param carried what goes from one table to another
 */
public record Comparison(
        CatalogScope scope,
        Catalog catalog,
        Schema current,
        Schema desired,
        List<Operation> upgrade,
        List<LeftAlone> leftAlone,
        List<UnmanagedObject> unmanaged,
        List<Operation> renames,
        Predecessors formerNames,
        Ordinals ordinals,
        List<String> readAs,
        FillAnswers fills,
        Carried carried) {

    /** Makes one in which nothing is renamed or filled. */
    public Comparison(
            CatalogScope scope,
            Catalog catalog,
            Schema current,
            Schema desired,
            List<Operation> upgrade,
            List<LeftAlone> leftAlone,
            List<UnmanagedObject> unmanaged) {
        this(
                scope,
                catalog,
                current,
                desired,
                upgrade,
                leftAlone,
                unmanaged,
                List.of(),
                Predecessors.NONE,
                Ordinals.NONE,
                List.of(),
                FillAnswers.NONE,
                Carried.NOTHING);
    }

    /** Compares a model with the database of a connection, whose search path is pinned; {@link Comparer} says more. */
    public static Comparison of(
            Connection connection, String targetSchema, Set<String> moreSchemas, EntityModel model, Ownership owned)
            throws SQLException {
        return new Comparer(connection, targetSchema, moreSchemas, owned).compare(model);
    }

    /** Returns the same with steps that fill what becomes NOT NULL, and what the downgrade brings back. */
    public Comparison filled(FillAnswers answers) {
        FillAnswers all = answers.or(carried.fills());
        return with(desired, carried.dropLate(Fills.in(upgrade, all)), all, carried.answered(answers));
    }

    /** Returns the same where the user has said that what is dropped is meant to go. */
    public Comparison dropping() {
        return with(desired, upgrade, fills, carried.withoutQuestions());
    }

    /** Returns the same that leaves some differences as they are. */
    public Comparison without(Predicate<Operation> left) {
        List<Operation> kept = upgrade.stream().filter(left.negate()).toList();
        return kept.size() == upgrade.size() ? this : with(SchemaEditor.applyAll(current, kept), kept, fills, carried);
    }

    /** Returns the same with local times taken as those of a zone. */
    public Comparison zoned(String zone) {
        return with(desired, Zones.in(upgrade, zone), fills, carried);
    }

    /** Returns the same with what numbers of enums have meant so far. */
    public Comparison numbered(ConstantAnswers answers) {
        Ordinals answered = ordinals.answered(answers);
        return with(desired, answered.in(upgrade), answered, readAs, fills, carried);
    }

    /** Returns the same with values read as what they stand for. */
    public Comparison reading(MeaningAnswers answers) {
        return with(desired, answers.in(upgrade), ordinals, answers.notes(upgrade), fills, carried);
    }

    /** Returns what is there, by the names that it has in the model. */
    public Schema renamed() {
        return SchemaEditor.applyAll(current, renames);
    }

    /** Returns the same with what it drops kept under names that end with the id of the revision. */
    public Comparison keeping(String revision) {
        List<Operation> kept = Keeping.in(upgrade, current, revision);
        Schema reached = SchemaEditor.applyAll(current, kept);
        return with(KeptObjects.added(reached, desired), kept, fills, carried.keeping());
    }

    private Comparison with(Schema desired, List<Operation> upgrade, FillAnswers fills, Carried carried) {
        return with(desired, upgrade, ordinals, readAs, fills, carried);
    }

    private Comparison with(
            Schema desired,
            List<Operation> upgrade,
            Ordinals ordinals,
            List<String> readAs,
            FillAnswers fills,
            Carried carried) {
        return new Comparison(
                scope,
                catalog,
                current,
                desired,
                upgrade,
                leftAlone,
                unmanaged,
                renames,
                formerNames,
                ordinals,
                readAs,
                fills,
                carried);
    }

    /** Returns the renames that the difference may stand for and nobody has answered. */
    public List<Candidate> candidates(RenameAnswers answers) {
        return candidates(answers, table -> false);
    }

    /**
     * Returns the same, and of tables with rows those for which less speaks.
     *
     * @param filled tells of a table, by its name in the database, whether it has rows
     */
    public List<Candidate> candidates(RenameAnswers answers, Predicate<QualifiedName> filled) {
        Schema there = renamed();
        List<Candidate> annotated = AnnotatedRenames.unclear(formerNames, there, desired).stream()
                .filter(candidate ->
                        !answers.rejected().contains(candidate.rename().text()))
                .toList();
        List<Candidate> found = Candidates.find(there, desired, renames, answers.rejected(), filled);
        return Stream.concat(annotated.stream(), found.stream()).toList();
    }

    /** Returns a later state of the schema without what was left alone in this comparison. */
    public Schema ours(Schema later) {
        Schema all = catalog.schema();
        return later.withTables(without(later.tables(), all.tables(), current.tables()))
                .withSequences(without(later.sequences(), all.sequences(), current.sequences()))
                .withViews(without(later.views(), all.views(), current.views()))
                .withEnums(without(later.enums(), all.enums(), current.enums()))
                .withComposites(without(later.composites(), all.composites(), current.composites()))
                .withNamespaces(later.namespaces().stream()
                        .filter(n -> current.namespaces().contains(n)
                                || !all.namespaces().contains(n))
                        .toList());
    }

    private static <T extends Named> NamedSet<T> without(NamedSet<T> later, NamedSet<T> all, NamedSet<T> compared) {
        return NamedSet.of(later.stream()
                .filter(o -> compared.contains(o.name()) || !all.contains(o.name()))
                .toList());
    }

    /** Tells whether model and database agree. */
    public boolean isEmpty() {
        return upgrade.isEmpty();
    }

    /** Returns what the model has and what stands in its place in the database is not, or not known to be. */
    public List<LeftAlone> uncompared() {
        return leftAlone.stream().filter(LeftAlone::uncompared).toList();
    }

    /** Returns the operations that take the upgrade back, in order. */
    public List<Operation> downgrade() {
        return Fills.answered(carried.inOrder(NextIds.in(SchemaDiffer.reverse(upgrade), desired)), fills);
    }
}
