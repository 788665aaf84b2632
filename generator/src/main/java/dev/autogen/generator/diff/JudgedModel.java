package dev.autogen.generator.diff;

import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.SchemaComparator;
import dev.autogen.generator.extension.Verdict;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model after the user's own rules of comparison.
 *
 * @param desired what shall be: where a rule says "the same", what is there already
 * @param demanded what a rule wants done although the texts are equal
 */
public record JudgedModel(Schema desired, List<Operation> demanded) {

    /** Returns the model as the rules see it. */
    public static JudgedModel of(Schema current, Schema desired, ComparisonRules rules) {
        Schema adapted = new SwitchedOff(rules.ignored(), current, desired).adapted();
        return rules.comparators().isEmpty()
                ? new JudgedModel(adapted, List.of())
                : new Judge(rules.comparators()).judge(current, adapted);
    }

    private static final class Judge {

        private final List<SchemaComparator> comparators;
        private final List<Operation> demanded = new ArrayList<>();

        Judge(List<SchemaComparator> comparators) {
            this.comparators = comparators;
        }

        JudgedModel judge(Schema current, Schema desired) {
            List<Table> tables = desired.tables().stream()
                    .map(wanted -> current.tables()
                            .find(wanted.name())
                            .map(now -> judge(now, wanted))
                            .orElse(wanted))
                    .toList();
            return new JudgedModel(desired.withTables(NamedSet.of(tables)), List.copyOf(demanded));
        }

        private Table judge(Table now, Table wanted) {
            return wanted.withColumns(wanted.columns().stream()
                            .map(column -> now.column(column.name())
                                    .map(c -> judge(wanted.name(), c, column))
                                    .orElse(column))
                            .toList())
                    .withConstraints(wanted.constraints().stream()
                            .map(constraint -> judge(now, constraint))
                            .toList());
        }

        private Column judge(QualifiedName table, Column now, Column wanted) {
            Column column = wanted;
            Verdict type = verdict(c -> c.type(table, now, wanted));
            if (type == Verdict.SAME) {
                column = column.withType(now.type()).withCollation(now.collation());
            } else if (type == Verdict.DIFFERENT && !ColumnDiff.retyped(now, wanted)) {
                demand(table, now, new ColumnChange.Type(wanted.type(), wanted.collation(), Optional.empty()));
            }
            Verdict byDefault = verdict(c -> c.defaultValue(table, now, wanted));
            if (byDefault == Verdict.SAME
                    && wanted.identityDefinition().isEmpty()
                    && wanted.generated().isEmpty()) {
                column = column.withDefault(now.defaultValue());
            } else if (byDefault == Verdict.DIFFERENT && now.defaultValue().equals(wanted.defaultValue())) {
                demand(table, now, new ColumnChange.Default(wanted.defaultValue()));
            }
            return column;
        }

        private void demand(QualifiedName table, Column now, ColumnChange change) {
            demanded.add(new AlterColumn(table, now.name(), List.of(change), Optional.of(now)));
        }

        private Constraint judge(Table now, Constraint wanted) {
            if (!(wanted instanceof CheckConstraint check)) {
                return wanted;
            }
            Optional<CheckConstraint> counterpart = counterpart(now, check);
            Verdict verdict = counterpart
                    .map(c -> verdict(comparator -> comparator.check(now.name(), c, check)))
                    .orElse(Verdict.UNDECIDED);
            if (verdict == Verdict.SAME) {
                return counterpart.orElseThrow();
            }
            if (verdict == Verdict.DIFFERENT
                    && Structure.of(counterpart.orElseThrow()).equals(Structure.of(check))) {
                CheckConstraint was = counterpart.orElseThrow();
                demanded.add(new DropConstraint(now.name(), was.name().text(), Optional.of(was)));
                demanded.add(new AddConstraint(now.name(), check.named(was.name())));
            }
            return wanted;
        }

        private static Optional<CheckConstraint> counterpart(Table now, CheckConstraint check) {
            return now.constraintsOf(CheckConstraint.class)
                    .filter(c -> c.name().text().equals(check.name().text()))
                    .findFirst()
                    .or(() -> now.constraintsOf(CheckConstraint.class)
                            .filter(c -> Structure.of(c).equals(Structure.of(check)))
                            .findFirst());
        }

        private Verdict verdict(Function<SchemaComparator, Verdict> question) {
            return comparators.stream()
                    .map(question)
                    .filter(verdict -> verdict != Verdict.UNDECIDED)
                    .findFirst()
                    .orElse(Verdict.UNDECIDED);
        }
    }
}
