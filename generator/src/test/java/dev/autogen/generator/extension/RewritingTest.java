package dev.autogen.generator.extension;

import static dev.autogen.runtime.migration.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.generator.emit.MigrationScript;
import dev.autogen.generator.emit.MigrationWriter;
import dev.autogen.runtime.AutogenException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddColumn;
import dev.autogen.runtime.operation.DropColumn;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What extensions make of a migration. */
class RewritingTest {

    private static final Operation ADD_A = new AddColumn(QualifiedName.of("task"), column("a", "text"));
    private static final Operation ADD_B = new AddColumn(QualifiedName.of("task"), column("b", "text"));
    private static final Operation GRANT = new ExecuteSql("GRANT SELECT ON task TO reader", List.of());
    private static final MigrationScript SCRIPT = MigrationScript.empty(
                    "p", "aa01", List.of("root"), "columns", Instant.EPOCH)
            .withOperations(List.of(ADD_A, ADD_B), List.of(ADD_B.reverse(), ADD_A.reverse()));

    @Test
    @Tag("C133")
    void anOperationRewriterSeesEachOperationOnce() {
        List<Operation> seen = new ArrayList<>();
        OperationRewriter all = operation -> {
            seen.add(operation);
            return List.of(operation);
        };

        assertThat(rewrite(all)).containsExactly(SCRIPT);
        assertThat(seen).containsExactly(ADD_A, ADD_B, ADD_B.reverse(), ADD_A.reverse());
    }

    @Test
    @Tag("C133")
    void oneMayBecomeManyOrNoneAndIsNotShownAgain() {
        OperationRewriter grants = operation -> operation instanceof AddColumn ? List.of(operation, ADD_B) : List.of();

        MigrationScript script = rewrite(grants).get(0);

        assertThat(script.upgrade()).containsExactly(ADD_A, ADD_B, ADD_B, ADD_B);
        assertThat(script.downgrade()).isEmpty();
    }

    @Test
    @Tag("C133")
    void rewritersAreChained() {
        OperationRewriter first = operation -> operation.equals(ADD_A) ? List.of(ADD_B) : List.of(operation);
        OperationRewriter second = operation -> operation.equals(ADD_B) ? List.of(GRANT) : List.of(operation);

        assertThat(rewrite(first, second).get(0).upgrade()).containsExactly(GRANT, GRANT);
        assertThat(rewrite(second, first).get(0).upgrade()).containsExactly(ADD_B, GRANT);
    }

    @Test
    @Tag("C133")
    void aBodyThatIsEmptiedDoesNothing() {
        OperationRewriter none = operation -> List.of();

        String source = new MigrationWriter().write(rewrite(none).get(0)).get(0).contents();

        assertThat(source)
                .contains("upgrade(Operations op) {\n  }", "downgrade(Operations op) {\n  }")
                .doesNotContain("op.");
    }

    @Test
    @Tag("C132")
    @Tag("C136")
    void aScriptRewriterEditsEverything() {
        ScriptRewriter edit = script -> List.of(script.withMessage("another message")
                .withOperations(
                        List.of(ADD_B), List.of(new DropColumn(QualifiedName.of("task"), "c", Optional.empty())))
                .withNote("Copyright: the task people."));

        String source = new MigrationWriter().write(rewrite(edit).get(0)).get(0).contents();

        assertThat(source)
                .contains(
                        "_aa01_AnotherMessage implements Migration",
                        "message = \"another message\"",
                        "* Copyright: the task people.",
                        "op.addColumn(\"task\", column(\"b\", \"text\"));",
                        "op.dropColumn(\"task\", \"c\");");
    }

    @Test
    @Tag("C131")
    void oneMigrationBecomesSeveralInPackagesOfTheirOwn() {
        List<MigrationScript> scripts = rewrite((ScriptRewriter) RewritingTest::split);

        assertThat(scripts).extracting(MigrationScript::packageName).containsExactly("p.a", "p.b");
        assertThat(scripts).extracting(MigrationScript::parents).containsExactly(List.of("root"), List.of("aa01"));
        assertThat(scripts).extracting(MigrationScript::upgrade).containsExactly(List.of(ADD_A), List.of(ADD_B));
        OperationRewriter grants = operation -> List.of(operation, GRANT);
        assertThat(rewrite((ScriptRewriter) RewritingTest::split, grants))
                .hasSize(2)
                .allSatisfy(script -> assertThat(script.upgrade()).hasSize(2).contains(GRANT));
    }

    @Test
    @Tag("C131")
    void twoMigrationsOfOneIdAreRefused() {
        ScriptRewriter twice = script -> List.of(script, script);

        refused("AG567", "two migrations with the id \"aa01\"", SCRIPT, twice);
    }

    @Test
    @Tag("C130")
    void aLabelThatIsDroppedIsMissed() {
        ScriptRewriter drop = script -> List.of(script.withOptions(MigrationScript.Options.NONE));
        MigrationScript labelled = SCRIPT.withOptions(
                new MigrationScript.Options(Optional.of("mobile"), List.of(), true, Optional.empty()));

        refused("AG567", "The label \"mobile\" is in none", labelled, drop);
        assertThat(new Rewriting(Extensions.of((ScriptRewriter) List::of)).rewrite(labelled))
                .containsExactly(labelled);
    }

    @Test
    @Tag("C136")
    void anExtensionThatBreaksIsNamed() {
        ScriptRewriter broken = script -> {
            throw new IllegalStateException("no rules today");
        };

        refused("AG566", "no rules today", SCRIPT, broken);
        refused("AG566", RewritingTest.class.getName(), SCRIPT, broken);
        refused("AG566", "NullPointerException", SCRIPT, (ScriptRewriter) script -> null);
    }

    @Test
    @Tag("C111")
    void aUsersOwnWritingOfATypeIsUsedAlsoInArrays() {
        OperationRewriter points = operation -> operation instanceof AddColumn add
                ? List.of(new AddColumn(
                        add.table(),
                        add.column().withType(add.column().type().replace("bytea", "geometry(Point,4326)"))))
                : List.of(operation);
        MigrationScript shapes = SCRIPT.withOperations(
                List.of(
                        new AddColumn(QualifiedName.of("task"), column("at", "bytea")),
                        new AddColumn(QualifiedName.of("task"), column("way", "bytea[]"))),
                List.of());

        MigrationScript script =
                new Rewriting(Extensions.of(points)).rewrite(shapes).get(0);

        assertThat(new MigrationWriter().write(script).get(0).contents())
                .contains("column(\"at\", \"geometry(Point,4326)\")", "column(\"way\", \"geometry(Point,4326)[]\")");
    }

    private static List<MigrationScript> split(MigrationScript script) {
        return List.of(
                script.withPackageName("p.a").withOperations(List.of(ADD_A), List.of(ADD_A.reverse())),
                script.withPackageName("p.b")
                        .withRevision("aa02", List.of("aa01"))
                        .withOperations(List.of(ADD_B), List.of(ADD_B.reverse())));
    }

    private static List<MigrationScript> rewrite(Extension... extensions) {
        return new Rewriting(Extensions.of(extensions)).rewrite(SCRIPT);
    }

    private static void refused(String code, String why, MigrationScript script, Extension extension) {
        assertThatThrownBy(() -> new Rewriting(Extensions.of(extension)).rewrite(script))
                .isInstanceOf(AutogenException.class)
                .hasFieldOrPropertyWithValue("code", code)
                .hasMessageContaining(why);
    }
}
