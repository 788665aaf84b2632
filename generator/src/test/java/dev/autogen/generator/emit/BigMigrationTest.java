package dev.autogen.generator.emit;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AddConstraint;
import dev.autogen.runtime.operation.CreateTable;
import dev.autogen.runtime.operation.DropTable;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Table;
import dev.autogen.runtime.schema.TableElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BigMigrationTest {

    @Test
    void fiveThousandTablesSplitIntoMethodsAndClasses() throws Exception {
        List<Operation> upgrade = new ArrayList<>();
        List<Operation> downgrade = new ArrayList<>();
        for (int t = 0; t < 5_000; t++) {
            List<TableElement> elements = new ArrayList<>();
            elements.add(column("id", "bigint").notNull().asIdentity());
            for (int c = 1; c < 12; c++) {
                elements.add(column("column_" + t + "_" + c, "character varying(255)"));
            }
            elements.add(primaryKey("pk_table_" + t, "id"));
            upgrade.add(new CreateTable(Table.of(QualifiedName.of("table_" + t), elements)));
        }
        for (int t = 1; t < 5_000; t++) {
            QualifiedName table = QualifiedName.of("table_" + t);
            upgrade.add(
                    new AddConstraint(table, foreignKey("fk_table_" + t, "id").references("table_" + (t - 1), "id")));
            downgrade.add(new DropTable(table, Optional.empty()));
        }

        List<JavaSourceFile> files = written(upgrade, downgrade);

        assertThat(files).hasSizeGreaterThan(1);
        assertThat(files.get(0).contents()).contains("upgradeTables1(op);", "upgradeConstraints1(op);");
        assertThat(files.get(1).className()).isEqualTo(files.get(0).className() + "_Part2");
        assertThat(files.subList(1, files.size())).noneMatch(f -> f.contents().contains("@Revision"));
        CompiledMigration compiled = CompiledMigration.of(files);
        assertThat(compiled.upgrade()).isEqualTo(upgrade);
        assertThat(compiled.downgrade()).isEqualTo(downgrade);
    }

    @Test
    @Tag("C104")
    void aTableOfSixteenHundredColumnsSplitsIntoElements() throws Exception {
        List<TableElement> elements = new ArrayList<>();
        for (int c = 0; c < 1_600; c++) {
            elements.add(column("column_" + c, "character varying(" + (c + 1) + ")")
                    .collate("\"C\"")
                    .notNull()
                    .defaultsTo("'" + c + "'")
                    .comment("the column " + c));
        }
        List<Operation> upgrade = List.of(new CreateTable(Table.of(QualifiedName.of("wide table"), elements)));

        List<JavaSourceFile> files = written(upgrade, List.of());

        assertThat(files).hasSize(1);
        assertThat(files.get(0).contents()).contains("        wideTableElements1(),\n        wideTableElements2(),\n");
        assertThat(CompiledMigration.of(files).upgrade()).isEqualTo(upgrade);
    }

    private static List<JavaSourceFile> written(List<Operation> upgrade, List<Operation> downgrade) {
        return new MigrationWriter()
                .write(MigrationScript.empty("m", "aa01", List.of(), "initial", Instant.EPOCH)
                        .withOperations(upgrade, downgrade));
    }
}
