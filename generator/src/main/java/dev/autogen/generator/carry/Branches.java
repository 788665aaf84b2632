package dev.autogen.generator.carry;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;

import dev.autogen.generator.carry.Link.Moved;
import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.entities.model.Inheritance;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.Decision;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropConstraint;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.WriteRows;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.ForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joined tables that become tables of their own, and the other way.
 *
 * @param fills what columns below get from above
 * @param steps what moves the rows
 * @param moved the columns below that go when their values are above
 */
record Branches(Map<ColumnReference, String> fills, List<Placed> steps, Set<ColumnReference> moved) {

    static Branches in(Shape shape) {
        Branches found = new Branches(new LinkedHashMap<>(), new ArrayList<>(), new HashSet<>());
        found.apart(Branch.between(shape.before(), shape.after()), shape.inheritance());
        found.together(Branch.between(shape.after(), shape.before()), shape.inheritance());
        return found;
    }

    private void apart(List<Branch> branches, Inheritance inheritance) {
        for (Branch branch : branches) {
            if (branch.whole()) {
                for (Moved value : branch.values()) {
                    fills.put(new ColumnReference(branch.below().name(), value.there()), branch.value(value));
                }
            } else if (!branch.values().isEmpty()) {
                steps.add(new Apart(question(branch, branch.update()), branches, steps()));
            }
        }
        for (Branch branch : branches) {
            if (branch.whole() && branch.direct() && branch.stays()) {
                Operation delete = isHeir(inheritance, branch)
                        ? new ExecuteSql(branch.delete(), List.of())
                        : question(branch, branch.delete());
                steps.add(new Apart(delete, branches, steps()));
            }
        }
    }

    private void together(List<Branch> branches, Inheritance inheritance) {
        for (Branch branch : branches) {
            List<String> open = branch.open();
            String kind =
                    inheritance.kind(branch.below().name()).map(k -> literal(k)).orElse("'...'");
            Optional<Pair> told = open.stream().findFirst().map(column -> new Pair(column, kind));
            // Rows go to and from tables that are there in any case only where the model says that they are of one
            // kind.
            boolean akin = !branch.stays() || isHeir(inheritance, branch);
            boolean certain = akin && branch.whole() && (open.isEmpty() || (open.size() == 1 && !kind.equals("'...'")));
            WriteRows copy = branch.copy(told);
            Operation step = certain ? copy : question(branch, String.join(";\n", new PostgresDdl().render(copy)));
            steps.add(new Together(step, branches));
            if (certain) {
                branch.values()
                        .forEach(v ->
                                moved.add(new ColumnReference(branch.below().name(), v.there())));
            }
        }
    }

    private static boolean isHeir(Inheritance inheritance, Branch branch) {
        return inheritance.isHeir(branch.below().name(), branch.above().name());
    }

    private static Operation question(Branch branch, String sketch) {
        String columns = branch.values().stream().map(Moved::here).collect(Collectors.joining(", "));
        return new Decision(
                branch.below().name(),
                "Do " + branch.above().name() + " and " + branch.below().name() + " still share "
                        + (columns.isEmpty() ? "their rows" : columns) + "?",
                sketch);
    }

    /** Behind all that fills the columns below, when no key leads up any more. */
    private record Apart(Operation step, List<Branch> branches, List<Placed> earlier) implements Placed {

        private Apart {
            earlier = List.copyOf(earlier);
        }

        @Override
        public void into(List<Operation> operations) {
            int last = -1;
            for (int i = 0; i < operations.size(); i++) {
                Operation operation = operations.get(i);
                boolean before = branches.stream().anyMatch(b -> isBefore(operation, b))
                        || earlier.stream().anyMatch(p -> p.step().equals(operation));
                last = before ? i : last;
            }
            operations.add(last + 1, step);
        }

        private static boolean isBefore(Operation operation, Branch branch) {
            QualifiedName below = branch.below().name();
            if (operation instanceof AddColumn add) {
                return add.table().equals(below);
            } else if (operation instanceof FillColumn fill) {
                return fill.table().equals(below);
            } else if (operation instanceof AlterColumn alter) {
                return alter.table().equals(below);
            }
            return operation instanceof DropConstraint drop
                    && drop.table().equals(below)
                    && drop.was().filter(ForeignKey.class::isInstance).isPresent();
        }
    }

    /** Before the first key leads up, and before the first column below goes. */
    private record Together(Operation step, List<Branch> branches) implements Placed {

        @Override
        public void into(List<Operation> operations) {
            int at = 0;
            while (at < operations.size() && !isBehind(operations.get(at))) {
                at++;
            }
            operations.add(at, step);
        }

        private boolean isBehind(Operation operation) {
            return branches.stream().anyMatch(b -> isBehind(operation, b));
        }

        private static boolean isBehind(Operation operation, Branch branch) {
            QualifiedName below = branch.below().name();
            if (operation instanceof DropColumn drop) {
                return drop.table().equals(below)
                        && branch.values().stream().anyMatch(v -> v.there().equals(drop.column()));
            }
            return operation instanceof AddConstraint add
                    && add.table().equals(below)
                    && add.constraint() instanceof ForeignKey key
                    && key.referencedTable().equals(branch.above().name());
        }
    }
}
