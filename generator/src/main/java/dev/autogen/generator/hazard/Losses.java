package dev.autogen.generator.hazard;

import dev.autogen.generator.catalog.Catalog;
import dev.autogen.generator.catalog.LostOnDowngrade;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.operation.AlterComposite;
import dev.autogen.runtime.operation.ColumnChange;
import dev.autogen.runtime.operation.CreateView;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.DropView;
import dev.autogen.runtime.operation.FillColumn;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs on dropped tables and columns and does not come back when the downgrade makes them again. */
public final class Losses {

    private Losses() {}

    /** Returns a note for each such thing: {@code LOST ON DOWNGRADE: task: grant reader=r/postgres.} */
    public static List<String> notes(List<Operation> operations, Catalog catalog) {
        Set<QualifiedName> again = operations.stream()
                .filter(CreateView.class::isInstance)
                .map(operation -> ((CreateView) operation).view().name())
                .collect(Collectors.toSet());
        return operations.stream()
                .flatMap(operation -> notes(operation, again, catalog))
                .distinct()
                .toList();
    }

    /** Returns a note for each value that the downgrade gives back cut or rounded, or not as it was written. */
    public static List<String> onTheWayBack(List<Operation> downgrade) {
        return downgrade.stream()
                .flatMap(Losses::changed)
                .map(lost -> "LOST ON DOWNGRADE: " + lost + ".")
                .toList();
    }

    /** Returns a note for each column whose type is narrower again after the downgrade, or that is not null again. */
    public static List<String> refusedOnTheWayBack(List<Operation> downgrade) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < downgrade.size(); i++) {
            if (downgrade.get(i) instanceof AlterColumn alter) {
                boolean filled = i > 0
                        && downgrade.get(i - 1) instanceof FillColumn fill
                        && fill.table().equals(alter.table())
                        && fill.column().equals(alter.column());
                boolean added = downgrade.subList(0, i).stream()
                        .anyMatch(o -> o instanceof AddColumn add
                                && add.table().equals(alter.table())
                                && add.column().name().equals(alter.column()));
                alter.changes().stream()
                        .flatMap(change -> refused(alter, change, filled || added).stream())
                        .map(refused -> "DOWNGRADE MAY FAIL: " + alter.table() + "." + alter.column() + " " + refused)
                        .forEach(notes::add);
            }
        }
        return notes;
    }

    private static Optional<String> refused(AlterColumn alter, ColumnChange change, boolean filled) {
        if (change instanceof ColumnChange.Nullability nullability && !nullability.nullable() && !filled) {
            return Optional.of("becomes not null again: it fails if a row has no value.");
        } else if (change instanceof ColumnChange.Type to) {
            return alter.was()
                    .filter(was -> !was.type().equals(to.type()))
                    .map(was -> new TypeChange(was.type(), to.type(), to.using(), alter.column()).refusal())
                    .flatMap(refusal -> refusal.map(why -> "changes back from "
                            + alter.was().orElseThrow().type() + " to " + to.type() + ": it fails on " + why + "."));
        }
        return Optional.empty();
    }

    private static Stream<String> changed(Operation operation) {
        if (operation instanceof AlterComposite alter) {
            return TypeHazards.parts(alter).stream().flatMap(part -> part.change().lossInSession().stream()
                    .map(loss -> back(part.path(), part.from(), part.to(), loss)));
        } else if (operation instanceof AlterColumn alter) {
            return alter.changes().stream()
                    .filter(ColumnChange.Type.class::isInstance)
                    .map(ColumnChange.Type.class::cast)
                    .flatMap(to -> alter.was().stream().flatMap(was -> new TypeChange(
                                    was.type(), to.type(), to.using(), alter.column())
                            .loss().stream()
                                    .map(loss ->
                                            back(alter.table() + "." + alter.column(), was.type(), to.type(), loss))));
        }
        return Stream.empty();
    }

    private static String back(String path, String from, String to, String loss) {
        return path + " changes back from " + from + " to " + to + ": " + loss.replace("the upgrade", "it");
    }

    /**
     * Refuses to drop a constraint that no operation can make again.
     *
     * @throws AutogenException AG505 with its name
     */
    public static void check(List<Operation> operations, Catalog catalog) {
        for (Operation operation : operations) {
            lost(operation, catalog)
                    .filter(lost -> lost.kind() == LostOnDowngrade.Kind.CONSTRAINT)
                    .findFirst()
                    .ifPresent(lost -> {
                        throw new AutogenException(
                                "AG505",
                                "The migration cannot be written: \"" + operation.describe()
                                        + "\" drops the constraint "
                                        + lost.detail() + ", which no operation can recreate, so the downgrade could"
                                        + " not restore it. Drop it by hand first, with op.execute in a separate"
                                        + " revision.");
                    });
        }
    }

    private static Stream<String> notes(Operation operation, Set<QualifiedName> again, Catalog catalog) {
        String when = tableOf(operation).filter(again::contains).isPresent() ? "UPGRADE" : "DOWNGRADE";
        return lost(operation, catalog)
                .map(lost -> "LOST ON " + when + ": " + tableOf(operation).orElseThrow()
                        + lost.column().map(c -> "." + c).orElse("") + ": "
                        + lost.kind().words() + " " + lost.detail() + ".");
    }

    private static Stream<LostOnDowngrade> lost(Operation operation, Catalog catalog) {
        Stream<LostOnDowngrade> ofTable =
                tableOf(operation).stream().flatMap(table -> catalog.facts(table).lostOnDowngrade().stream());
        return operation instanceof DropColumn drop
                ? ofTable.filter(lost -> lost.column().equals(Optional.of(drop.column())))
                : ofTable;
    }

    private static Optional<QualifiedName> tableOf(Operation operation) {
        if (operation instanceof DropTable drop) {
            return Optional.of(drop.name());
        } else if (operation instanceof DropView drop) {
            return Optional.of(drop.name());
        }
        return operation instanceof DropColumn drop ? Optional.of(drop.table()) : Optional.empty();
    }
}
