package dev.autogen.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.diff.SchemaDiffer;
import dev.autogen.generator.diff.SchemaPairs;
import dev.autogen.generator.diff.SchemaPairs.SchemaPair;
import dev.autogen.runtime.internal.checksum.Checksum;
import dev.autogen.runtime.operation.Operation;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/** Any operations, written as Java and compiled, are the same operations again. */
@Domain(SchemaPairs.class)
class RoundTripLawTest {

    @Property
    @Tag("C092")
    @Tag("C097")
    @Tag("C100")
    @Tag("C101")
    @Tag("C103")
    @Tag("C109")
    void whatIsWrittenMakesTheSameOperations(@ForAll SchemaPair pair) throws Exception {
        List<Operation> up = SchemaDiffer.diff(pair.a(), pair.b());
        List<Operation> down = SchemaDiffer.reverse(up);
        MigrationScript script = MigrationScript.empty("m", "aa01", List.of("b"), "all", Instant.EPOCH)
                .withOperations(up, down);

        List<JavaSourceFile> files = new MigrationWriter().write(script);

        CompiledMigration compiled = CompiledMigration.of(files);
        assertThat(Checksum.of(compiled.upgrade())).isEqualTo(Checksum.of(up));
        assertThat(Checksum.of(compiled.downgrade())).isEqualTo(Checksum.of(down));
        assertThat(new MigrationWriter().write(script)).isEqualTo(files);
    }
}
