package dev.autogen.generator.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Models that have nothing to do with each other: every twelfth of the zoo becomes the next. */
@Tag("complete")
class ZooConversionsTest extends ConversionZoo {

    private static final int STRIDE = 12;

    @Override
    Stream<Conversion> conversions() {
        List<Model> models = new ArrayList<>();
        for (MappingZoo zoo : List.of(
                new ColumnZooTest(),
                new ColumnRuleZooTest(),
                new KeyZooTest(),
                new StructureZooTest(),
                new SourceZooTest())) {
            zoo.models().forEach(models::add);
        }
        return IntStream.iterate(0, i -> i + STRIDE < models.size(), i -> i + STRIDE)
                .mapToObj(i -> new Conversion(models.get(i), models.get(i + STRIDE)));
    }
}
