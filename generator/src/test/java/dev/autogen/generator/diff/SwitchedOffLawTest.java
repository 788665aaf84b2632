package dev.autogen.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.generator.diff.SchemaPairs.SchemaPair;
import dev.autogen.generator.extension.ComparisonRules;
import dev.autogen.generator.extension.Family;
import dev.autogen.runtime.internal.edit.SchemaEditor;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.schema.Schema;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Whatever is switched off, the migration reaches what is left, and its downgrade leads back.
 *
 * <p>An index or sequence that stays may have the name that the model gives to another relation; that is the server's to
 * refuse, and not part of the law.
 */
@Domain(SchemaPairs.class)
@Domain(DomainContext.Global.class)
class SwitchedOffLawTest {

    @Property
    @Tag("C091")
    void whatIsLeftIsReachedAndTakenBack(@ForAll SchemaPair pair, @ForAll Set<Family> off) {
        off.removeAll(Set.of(Family.INDEX, Family.UNIQUE, Family.SEQUENCE));
        ComparisonRules rules = new ComparisonRules(off, List.of());
        JudgedModel judged = JudgedModel.of(pair.a(), pair.b(), rules);

        List<Operation> up = SchemaDiffer.diff(pair.a(), judged);

        Schema reached = SchemaEditor.applyAll(pair.a(), up);
        assertThat(SchemaDiffer.diff(reached, judged.desired())).isEmpty();
        assertThat(SchemaDiffer.diff(reached, JudgedModel.of(reached, pair.b(), rules)))
                .isEmpty();
        Schema back = SchemaEditor.applyAll(reached, SchemaDiffer.reverse(up));
        assertThat(Structure.withNames(back)).isEqualTo(Structure.withNames(pair.a()));
    }
}
