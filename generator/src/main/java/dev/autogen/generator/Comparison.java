package dev.autogen.generator;

import dev.autogen.generator.canonical.CanonicalCache;
import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.carry.Carried;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.convert.NextIds;
import dev.autogen.generator.convert.Ordinals;
import dev.autogen.generator.convert.Zones;
import dev.autogen.generator.diff.JudgedModel;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.entities.EntityModel;
import dev.autogen.generator.entities.UnmanagedObject;
import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.fill.FillAnswers;
import dev.autogen.generator.fill.Fills;
import dev.autogen.generator.filter.FilteredModel;
import dev.autogen.generator.filter.Visibility;
import dev.autogen.generator.filter.VisibleModel;
import dev.autogen.generator.keep.Keeping;
import dev.autogen.generator.keep.KeptObjects;
import dev.autogen.generator.naming.ModelWords;
import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.generator.own.Attachments;
import dev.autogen.generator.own.Exclusions;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.own.RenamedTables;
import dev.autogen.generator.own.TakenNames;
import dev.autogen.generator.rename.Candidate;
import dev.autogen.generator.rename.Candidates;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.generator.rename.RenamePlan;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.SchemaEditor;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.KeptName;
import dev.autogen.runtime.schema.Named;
import dev.autogen.runtime.schema.NamedSet;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
 * @param doubtful columns of numbers that become constants of an enum which had more or fewer of them
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
        List<ColumnReference> doubtful,
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
                List.of(),
                FillAnswers.NONE,
                Carried.NOTHING);
    }

    /** Compares a model with the database of a connection, whose search path is pinned. */
    public static Comparison of(
            Connection connection, String targetSchema, Set<String> moreSchemas, EntityModel model, Ownership owned)
            throws SQLException {
        return of(connection, targetSchema, moreSchemas, model, owned, CanonicalCache.none(), ComparisonRules.NONE);
    }

    /** Compares them as well, by the user's own rules and with what the server said of the model's texts before. */
    public static Comparison of(
            Connection connection,
            String targetSchema,
            Set<String> moreSchemas,
            EntityModel model,
            Ownership owned,
            CanonicalCache answers,
            ComparisonRules rules)
            throws SQLException {
        return of(connection, targetSchema, moreSchemas, model, owned, answers, rules, RenameAnswers.NONE);
    }

    /** Compares them as well, after the renames that the user and the entities tell of. */
    public static Comparison of(
            Connection connection,
            String targetSchema,
            Set<String> moreSchemas,
            EntityModel model,
            Ownership made,
            CanonicalCache answers,
            ComparisonRules rules,
            RenameAnswers renamed)
            throws SQLException {
        Schema named = ReadableNames.name(model.schema());
        Visibility visibility = new Visibility(rules.filter(), targetSchema);
        CatalogScope scope = new CatalogScope(targetSchema, schemas(moreSchemas, made, named, visibility));
        Catalog read = new CatalogReader().read(connection, scope);
        List<LeftAlone> leftAlone = new ArrayList<>(read.leftAlone());
        List<Operation> renames = new ArrayList<>(
                RenamedTables.of(made, read.schema(), new VisibleModel(visibility, new ArrayList<>()).of(named)));
        Schema there = SchemaEditor.applyAll(read.schema(), renames);
        List<Operation> asked = RenamePlan.of(
                renamed,
                model.predecessors(),
                there,
                named,
                view -> made.views().contains(view) || named.views().contains(view));
        renames.addAll(asked);
        Ownership owned = made.after(asked);
        Catalog catalog = read.knownAfter(renames);
        Schema current = owned.select(SchemaEditor.applyAll(there, asked), named, leftAlone);
        leftAlone.addAll(Attachments.of(current, named, catalog));
        leftAlone.removeIf(object ->
                visibility.isSilent(object) || KeptName.is(object.name().name()));
        Schema visible = TakenNames.without(new VisibleModel(visibility, leftAlone).of(named), leftAlone);
        Schema expressed = new PostgresCanonicalizer(connection, targetSchema, origin(model))
                .remembering(answers, catalog.server())
                .canonicalize(visible, current, read.schema());
        Schema canonical = Exclusions.kept(current, expressed, leftAlone);
        ObjectFilter compared = rules.filter().and(owned.keeping(current, targetSchema, leftAlone));
        Schema desired = KeptObjects.added(
                current, new FilteredModel(compared, visibility, leftAlone).of(current, canonical, named));
        JudgedModel judged = JudgedModel.of(current, desired, rules);
        List<Operation> upgrade = new ArrayList<>(renames);
        Ordinals ordinals = new Ordinals(model.constants());
        List<Operation> changes = SchemaDiffer.diff(current, judged);
        upgrade.addAll(NextIds.in(ordinals.in(new ModelWords(named).in(changes)), current));
        Carried carried = Carried.of(current, judged.desired(), upgrade);
        return new Comparison(
                scope,
                catalog,
                SchemaEditor.applyAll(current, SchemaDiffer.reverse(List.copyOf(renames))),
                judged.desired(),
                List.copyOf(carried.dropLate(upgrade)),
                List.copyOf(leftAlone),
                model.unmanaged(),
                List.copyOf(renames),
                ordinals.doubtful(changes, current),
                carried.fills(),
                carried);
    }

    /** Returns the same with steps that fill what becomes NOT NULL, and what the downgrade brings back. */
    public Comparison filled(FillAnswers answers) {
        FillAnswers all = answers.or(carried.fills());
        return new Comparison(
                scope,
                catalog,
                current,
                desired,
                carried.dropLate(Fills.in(upgrade, all)),
                leftAlone,
                unmanaged,
                renames,
                doubtful,
                all,
                carried);
    }

    /** Returns the same where the user has said that what is dropped is meant to go. */
    public Comparison dropping() {
        return new Comparison(
                scope,
                catalog,
                current,
                desired,
                upgrade,
                leftAlone,
                unmanaged,
                renames,
                doubtful,
                fills,
                carried.withoutQuestions());
    }

    /** Returns the same with local times taken as those of a zone. */
    public Comparison zoned(String zone) {
        return new Comparison(
                scope,
                catalog,
                current,
                desired,
                Zones.in(upgrade, zone),
                leftAlone,
                unmanaged,
                renames,
                doubtful,
                fills,
                carried);
    }

    /** Returns what is there, by the names that it has in the model. */
    public Schema renamed() {
        return SchemaEditor.applyAll(current, renames);
    }

    /** Returns the same with what it drops kept under names that end with the id of the revision. */
    public Comparison keeping(String revision) {
        List<Operation> kept = Keeping.in(upgrade, current, revision);
        Schema reached = SchemaEditor.applyAll(current, kept);
        return new Comparison(
                scope,
                catalog,
                current,
                KeptObjects.added(reached, desired),
                kept,
                leftAlone,
                unmanaged,
                renames,
                doubtful,
                fills,
                carried.keeping());
    }

    /** Returns the renames that the difference may stand for and nobody has answered. */
    public List<Candidate> candidates(RenameAnswers answers) {
        return Candidates.find(renamed(), desired, renames, answers.rejected());
    }

    /** A schema that the model names is read even where it is filtered away: the foreign keys to it need it. */
    private static Set<String> schemas(Set<String> more, Ownership owned, Schema model, Visibility visibility) {
        Set<String> schemas = new HashSet<>(more);
        schemas.addAll(owned.schemas());
        schemas.removeIf(schema -> !visibility.ofSchema(schema));
        schemas.addAll(model.namespaces());
        return schemas;
    }

    private static TextOrigin origin(EntityModel model) {
        return (table, column) -> column.flatMap(c -> model.origins().of(table, c))
                .or(() -> model.origins().of(table));
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

    /** Returns the operations that take the upgrade back, in order. */
    public List<Operation> downgrade() {
        return Fills.answered(NextIds.in(SchemaDiffer.reverse(upgrade), desired), fills);
    }
}
