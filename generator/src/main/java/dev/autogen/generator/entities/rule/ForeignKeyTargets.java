package dev.autogen.generator.entities.rule;

import dev.autogen.generator.entities.model.ModelProblems;
import dev.autogen.generator.entities.model.Origins;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Deferrability;
import dev.autogen.runtime.schema.ForeignKey;
import dev.autogen.runtime.schema.Index;
import dev.autogen.runtime.schema.IndexPart;
import dev.autogen.runtime.schema.PrimaryKey;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The check that each foreign key refers to columns that are there and together are a key of their table. */
public final class ForeignKeyTargets {

    private final Schema schema;
    private final Origins origins;
    private final ModelProblems problems;

    private ForeignKeyTargets(Schema schema, Origins origins, ModelProblems problems) {
        this.schema = schema;
        this.origins = origins;
        this.problems = problems;
    }

    public static void check(Schema schema, Origins origins, ModelProblems problems) {
        ForeignKeyTargets targets = new ForeignKeyTargets(schema, origins, problems);
        for (Table table : schema.tables()) {
            table.constraintsOf(ForeignKey.class).forEach(key -> targets.check(table, key));
        }
    }

    /** A target that is no entity's is the user's own. */
    private void check(Table table, ForeignKey key) {
        schema.tables().find(key.referencedTable()).ifPresent(target -> {
            if (key.columns().size() != key.referencedColumns().size() || !isKey(target, key.referencedColumns())) {
                refuse(table, key, target);
            }
        });
    }

    private static boolean isKey(Table target, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return target.constraints().stream().anyMatch(c -> isKey(c) && wanted.equals(new HashSet<>(c.columns())))
                || target.indexes().stream().anyMatch(i -> isKey(i) && wanted.equals(columns(i)));
    }

    private static boolean isKey(Constraint constraint) {
        return (constraint instanceof PrimaryKey key && key.deferrability() == Deferrability.NOT_DEFERRABLE)
                || (constraint instanceof UniqueConstraint unique
                        && unique.deferrability() == Deferrability.NOT_DEFERRABLE);
    }

    private static boolean isKey(Index index) {
        return index.isUnique()
                && index.predicate().isEmpty()
                && index.parts().stream().noneMatch(IndexPart::expression);
    }

    private static Set<String> columns(Index index) {
        return index.parts().stream().map(IndexPart::text).collect(Collectors.toSet());
    }

    private void refuse(Table table, ForeignKey key, Table target) {
        String attributes = key.columns().stream()
                .map(column -> origins.of(table.name(), column))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        problems.add(
                "AG310",
                "The foreign key on " + list(key.columns()) + " of table \"" + table.name() + "\""
                        + (attributes.isEmpty() ? of(table.name()) : " (" + attributes + ")") + " refers to "
                        + list(key.referencedColumns()) + " of table \"" + target.name() + "\"" + of(target.name())
                        + ", which are not its primary key, and no unique constraint has exactly these columns. Make"
                        + " them unique (@Column(unique = true), @UniqueConstraint, @NaturalId), refer to the primary"
                        + " key, or omit the constraint: foreignKey ="
                        + " @ForeignKey(ConstraintMode.NO_CONSTRAINT).");
    }

    private static String list(List<String> columns) {
        return columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
    }

    private String of(QualifiedName table) {
        return origins.of(table).map(o -> " (" + o + ")").orElse("");
    }
}
