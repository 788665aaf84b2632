package dev.autogen.generator.comparison;

import dev.autogen.generator.canonical.CanonicalCache;
import dev.autogen.generator.canonical.PostgresCanonicalizer;
import dev.autogen.generator.canonical.TextOrigin;
import dev.autogen.generator.carry.Carried;
import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.CatalogReader;
import dev.autogen.generator.catalog.CatalogScope;
import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.generator.convert.ConstantAnswers;
import dev.autogen.generator.convert.CountedIds;
import dev.autogen.generator.convert.Flags;
import dev.autogen.generator.convert.NextIds;
import dev.autogen.generator.convert.Ordinals;
import dev.autogen.generator.diff.JudgedModel;
import dev.autogen.generator.diff.SameTypes;
import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.entities.model.EntityModel;
import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.ObjectFilter;
import dev.autogen.generator.filter.FilteredModel;
import dev.autogen.generator.filter.Visibility;
import dev.autogen.generator.filter.VisibleModel;
import dev.autogen.generator.keep.KeptObjects;
import dev.autogen.generator.naming.ModelWords;
import dev.autogen.generator.naming.ReadableNames;
import dev.autogen.generator.own.Attachments;
import dev.autogen.generator.own.Exclusions;
import dev.autogen.generator.own.Needed;
import dev.autogen.generator.own.Ownership;
import dev.autogen.generator.own.RememberedConstants;
import dev.autogen.generator.own.RenamedTables;
import dev.autogen.generator.own.ScriptMade;
import dev.autogen.generator.own.TableOptions;
import dev.autogen.generator.own.TakenNames;
import dev.autogen.generator.rename.RenameAnswers;
import dev.autogen.generator.rename.RenamePlan;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.name.KeptName;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares models with the database of a connection, whose search path is pinned.
 *
 * @param targetSchema the schema that names without one are in
 * @param moreSchemas further schemas to look at, beside those of the model
 * @param made what migrations of this project made
 * @param answers what the server said of the model's texts before
 * @param rules the user's own rules
 * @param renamed the renames that the user tells of
 * @param remembered which constants of enums numbers mean
 */
public record Comparer(
        Connection connection,
        String targetSchema,
        Set<String> moreSchemas,
        Ownership made,
        CanonicalCache answers,
        ComparisonRules rules,
        RenameAnswers renamed,
        RememberedConstants remembered) {

    /** Makes one without rules, memory or renames. */
    public Comparer(Connection connection, String targetSchema, Set<String> moreSchemas, Ownership made) {
        this(
                connection,
                targetSchema,
                moreSchemas,
                made,
                CanonicalCache.none(),
                ComparisonRules.NONE,
                RenameAnswers.NONE,
                RememberedConstants.NONE);
    }

    /** Where the way begins: the database after the renames. */
    private record Start(Catalog catalog, Schema schema, Ownership owned, List<Operation> renames) {}

    /** Returns the same by the user's own rules. */
    public Comparer by(ComparisonRules others) {
        return new Comparer(connection, targetSchema, moreSchemas, made, answers, others, renamed, remembered);
    }

    /** Returns the same after renames that the user tells of. */
    public Comparer after(RenameAnswers others) {
        return new Comparer(connection, targetSchema, moreSchemas, made, answers, rules, others, remembered);
    }

    /** Returns the difference. */
    public Comparison compare(EntityModel model) throws SQLException {
        Schema named = ReadableNames.name(model.schema());
        Visibility visibility = new Visibility(rules.filter(), targetSchema);
        CatalogScope scope = new CatalogScope(targetSchema, schemas(named, visibility));
        Catalog read = new CatalogReader()
                .read(connection, scope)
                .withPartitioned(
                        table -> named.tables().contains(table) || made.tables().contains(table));
        Start start = start(read, model, named, visibility);
        List<LeftAlone> leftAlone = new ArrayList<>(read.leftAlone());
        Schema current = start.owned.select(start.schema, named, leftAlone);
        leftAlone.addAll(Attachments.of(current, named, start.catalog, model::hasOptions));
        leftAlone.removeIf(object ->
                visibility.isSilent(object) || KeptName.is(object.name().name()));
        PostgresCanonicalizer canonicalizer = new PostgresCanonicalizer(connection, targetSchema, origin(model))
                .remembering(answers, start.catalog.server());
        Schema seen = new VisibleModel(visibility, leftAlone).of(named);
        Schema visible = TakenNames.without(seen, leftAlone, new StandIns(read, current, seen, canonicalizer));
        leftAlone.addAll(TableOptions.different(connection, targetSchema, read.schema(), visible));
        Schema expressed = canonicalizer.canonicalize(visible, current, read.schema());
        Schema canonical = Exclusions.kept(current, expressed, leftAlone);
        ObjectFilter compared = rules.filter().and(start.owned.keeping(current, targetSchema, leftAlone));
        Schema filtered = new FilteredModel(compared, visibility, leftAlone).of(current, canonical, named);
        Schema same = SameTypes.in(filtered, current, rules.sameText());
        Schema unweakened = rules.strict() ? same : new ScriptMade(start.owned, current, leftAlone).in(same);
        Schema whole = new Needed(start.catalog, current, canonical, leftAlone).in(unweakened);
        Schema desired = KeptObjects.added(current, whole);
        JudgedModel judged = JudgedModel.of(current, desired, rules);
        return difference(scope, start, current, judged, model, new ModelWords(named), leftAlone);
    }

    /** What somebody renamed by hand gets its name back first, then comes what is to be renamed. */
    private Start start(Catalog read, EntityModel model, Schema named, Visibility visibility) {
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
        return new Start(
                read.knownAfter(renames), SchemaEditor.applyAll(there, asked), made.after(asked), List.copyOf(renames));
    }

    private Comparison difference(
            CatalogScope scope,
            Start start,
            Schema current,
            JudgedModel judged,
            EntityModel model,
            ModelWords words,
            List<LeftAlone> leftAlone) {
        List<Operation> changes = SchemaDiffer.diff(current, judged);
        Ordinals ordinals = new Ordinals(
                model.constants(),
                current,
                ConstantAnswers.NONE,
                remembered.after(start.renames).byColumn());
        List<Operation> upgrade = new ArrayList<>(start.renames);
        List<Operation> worded = Flags.in(ordinals.in(words.in(changes)), current, judged.desired());
        upgrade.addAll(NextIds.in(worded, current));
        Carried carried = Carried.of(current, judged.desired(), upgrade, model.inheritance())
                .counting(CountedIds.of(upgrade, model.idTables(), current));
        return new Comparison(
                scope,
                start.catalog,
                SchemaEditor.applyAll(current, SchemaDiffer.reverse(start.renames)),
                judged.desired(),
                List.copyOf(carried.dropLate(carried.inOrder(upgrade))),
                List.copyOf(leftAlone),
                model.unmanaged(),
                start.renames,
                model.predecessors(),
                ordinals,
                List.of(),
                carried.fills(),
                carried);
    }

    /** A schema that the model names is read even where it is filtered away: the foreign keys to it need it. */
    private Set<String> schemas(Schema model, Visibility visibility) {
        Set<String> schemas = new HashSet<>(moreSchemas);
        schemas.addAll(made.schemas());
        schemas.removeIf(schema -> !visibility.ofSchema(schema));
        schemas.addAll(model.namespaces());
        return schemas;
    }

    private static TextOrigin origin(EntityModel model) {
        return (table, column) -> column.flatMap(c -> model.origins().of(table, c))
                .or(() -> model.origins().of(table));
    }
}
