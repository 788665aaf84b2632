package dev.autogen.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.autogen.generator.emit.layout.StringLiteral;
import dev.autogen.runtime.migration.EnumOrdinals;
import dev.autogen.runtime.migration.Revision;
import java.util.List;
import java.util.stream.Collectors;

/** The annotations of a migration, without what says nothing. */
final class RevisionAnnotation {

    private RevisionAnnotation() {}

    static AnnotationSpec of(MigrationScript script) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Revision.class);
        annotation.addMember("id", text(script.revision()));
        if (!script.parents().isEmpty()) {
            annotation.addMember("parents", texts(script.parents()));
        }
        annotation.addMember("message", text(script.message()));
        annotation.addMember("created", text(script.naming().timeOf(script.created())));
        MigrationScript.Options options = script.options();
        options.label().ifPresent(label -> annotation.addMember("label", text(label)));
        if (!options.dependsOn().isEmpty()) {
            annotation.addMember("dependsOn", texts(options.dependsOn()));
        }
        if (!options.replaces().isEmpty()) {
            annotation.addMember("replaces", texts(options.replaces()));
        }
        if (!options.transactional()) {
            annotation.addMember("transactional", "false");
        }
        options.irreversible().ifPresent(why -> annotation.addMember("irreversible", text(why)));
        return annotation.build();
    }

    /** Returns what else is said of it: which constants numbers mean. */
    static List<AnnotationSpec> ordinals(MigrationScript script) {
        return script.options().ordinals().entrySet().stream()
                .map(column -> AnnotationSpec.builder(EnumOrdinals.class)
                        .addMember("table", text(column.getKey().table().toString()))
                        .addMember("column", text(column.getKey().column()))
                        .addMember("constants", texts(column.getValue()))
                        .build())
                .toList();
    }

    private static CodeBlock text(String value) {
        return CodeBlock.of("$L", StringLiteral.of(value));
    }

    private static CodeBlock texts(List<String> values) {
        String literals = values.stream().map(StringLiteral::of).collect(Collectors.joining(", "));
        return CodeBlock.of("$L", values.size() == 1 ? literals : "{" + literals + "}");
    }
}
