package dev.autogen.runtime.operation;

import static dev.autogen.runtime.migration.Definitions.check;
import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.exclude;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.index;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.runtime.change.Comment;
import dev.autogen.runtime.change.CommentTarget;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.Constraint;
import dev.autogen.runtime.schema.Sequence;
import dev.autogen.runtime.schema.SequenceOptions;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.type.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation knows what undoes it, or says that it does not. */
class ReverseTest {

    private static final QualifiedName TASK = QualifiedName.of("task");
    private static final QualifiedName AUDIT = QualifiedName.parse("audit.task");
    private static final Constraint CHECK = check("ck", "a > 0").comment("positive");

    static Stream<Operation> reversible() {
        Stream<Operation> constraints = Stream.of(
                        foreignKey("fk", "a").references("audit.other", "id"),
                        CHECK,
                        unique("uq", "a", "b").withNullsNotDistinct(),
                        primaryKey("pk", "a"),
                        exclude("ex", "EXCLUDE USING gist (a WITH =)"))
                .map(constraint -> new AddConstraint(AUDIT, constraint));
        return Stream.concat(
                constraints,
                Stream.of(
                        new AddColumn(TASK, column("a", "text").notNull().comment("it")),
                        new CreateTable(Table.of(
                                AUDIT,
                                List.of(column("a", "text"), CHECK, index("ix").on("a")))),
                        new CreateIndex(TASK, index("ix").on("a").where("b"), false),
                        new CreateIndex(AUDIT, index("ix").on("a").unique(), true),
                        new CreateEnum(EnumType.of(AUDIT, "A", "B")),
                        new CreateSequence(Sequence.of(AUDIT, SequenceOptions.counting("bigint", 1, 50))),
                        new CreateSchema("audit"),
                        new RenameTable(AUDIT, "job"),
                        new RenameColumn(TASK, "a", "b"),
                        new RenameConstraint(TASK, "a", "b"),
                        new RenameIndex(AUDIT, "b"),
                        new RenameSequence(AUDIT, "b"),
                        new ReplaceValue(TASK, "a", "x", "y", false),
                        new SetComment(
                                CommentTarget.of(CommentTarget.Kind.TABLE, TASK),
                                new Comment(Optional.of("new")),
                                Optional.of(new Comment(Optional.empty())))));
    }

    @ParameterizedTest
    @Tag("C092")
    @MethodSource("reversible")
    void reversedTwiceItIsItself(Operation operation) {
        assertThat(operation.reverse()).isNotEqualTo(operation);
        assertThat(operation.reverse().reverse()).isEqualTo(operation);
    }

    static Stream<Operation> withoutOrigin() {
        return Stream.of(
                new DropConstraint(TASK, "ck", Optional.empty()),
                new DropColumn(TASK, "a", Optional.empty()),
                new DropTable(TASK, Optional.empty()),
                new DropIndex(TASK, false, Optional.empty()),
                new DropEnum(TASK, Optional.empty()),
                new DropSequence(TASK, Optional.empty()),
                new SetComment(
                        CommentTarget.of(CommentTarget.Kind.TABLE, TASK),
                        new Comment(Optional.of("x")),
                        Optional.empty()),
                new AlterColumn(TASK, "a", List.of(new ColumnChange.Nullability(true)), Optional.empty()),
                new ExecuteSql("TRUNCATE task", List.of()));
    }

    @ParameterizedTest
    @Tag("C093")
    @MethodSource("withoutOrigin")
    void whatWasThereIsNotKnownAndTheErrorNamesTheOperation(Operation operation) {
        assertThatThrownBy(operation::reverse)
                .isInstanceOf(IrreversibleException.class)
                .hasFieldOrPropertyWithValue("code", "AG201")
                .hasMessageContaining(operation.describe());
    }

    @Test
    @Tag("C095")
    void anOperationThatGotAnotherNameComesBackUnderIt() {
        assertThat(new DropConstraint(TASK, "renamed", Optional.of(CHECK)).reverse())
                .isEqualTo(new AddConstraint(TASK, check("renamed", "a > 0").comment("positive")));
        CreateIndex create = new CreateIndex(TASK, index("ix").on("a"), false);
        assertThat(new DropIndex(QualifiedName.of("renamed"), false, Optional.of(create)).reverse())
                .isEqualTo(new CreateIndex(TASK, index("renamed").on("a"), false));
        Column column = column("a", "text");
        assertThat(new DropColumn(TASK, "renamed", Optional.of(column)).reverse())
                .isEqualTo(new AddColumn(TASK, column("renamed", "text")));
        assertThat(new DropTable(AUDIT, Optional.of(Table.of(TASK, List.of(column)))).reverse())
                .isEqualTo(new CreateTable(Table.of(AUDIT, List.of(column))));
    }

    @Test
    @Tag("C094")
    void anOptionPutOnLaterShowsOnTheWayBackToo() {
        CreateIndex create = new CreateIndex(TASK, index("ix").on("a"), false);
        DropIndex drop = (DropIndex) create.reverse();

        assertThat(new CreateIndex(create.table(), create.index(), true).reverse())
                .extracting("concurrently")
                .isEqualTo(true);
        assertThat(new DropIndex(drop.name(), true, drop.was()).reverse())
                .isEqualTo(new CreateIndex(create.table(), create.index(), true));
    }

    @Test
    @Tag("C096")
    void anAlterationAndARenameOfOneColumnGoBackInTheOtherOrder() {
        Column before = column("a", "integer");
        AlterColumn alter =
                new AlterColumn(TASK, "a", List.of(new ColumnChange.Nullability(false)), Optional.of(before));
        RenameColumn rename = new RenameColumn(TASK, "a", "b");

        assertThat(rename.reverse()).isEqualTo(new RenameColumn(TASK, "b", "a"));
        assertThat(alter.reverse().reverse()).isEqualTo(alter);
        assertThat(alter.reverse()).extracting("column").isEqualTo("a");
    }
}
