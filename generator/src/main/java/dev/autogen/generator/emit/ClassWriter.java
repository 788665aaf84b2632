package dev.autogen.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.generator.emit.layout.Body;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Imports;
import dev.autogen.generator.emit.layout.Layout;
import dev.autogen.generator.emit.layout.Routine;
import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.schema.TableElements;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes one class of a migration with JavaPoet. */
final class ClassWriter {

    private static final String INDENTATION = "  ";
    private static final Layout LAYOUT = new Layout(2 * INDENTATION.length());

    private final MigrationScript script;

    ClassWriter(MigrationScript script) {
        this.script = script;
    }

    /** Writes the class that is the migration. */
    JavaSourceFile migration(Body upgrade, Body downgrade, List<List<Routine>> classes) {
        List<Routine> own = classes.get(0);
        TypeSpec.Builder type = TypeSpec.classBuilder(script.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Migration.class)
                .addJavadoc("$L", ClassJavadoc.of(script))
                .addAnnotation(RevisionAnnotation.of(script))
                .addAnnotations(RevisionAnnotation.ordinals(script))
                .addMethod(overriding(upgrade, classes))
                .addMethod(overriding(downgrade, classes));
        List<Routine> routines = new ArrayList<>(List.of(upgrade.own(), downgrade.own()));
        routines.addAll(own);
        upgrade.own().parts().forEach(p -> type.addMethod(method(p, Modifier.PRIVATE)));
        downgrade.own().parts().forEach(p -> type.addMethod(method(p, Modifier.PRIVATE)));
        own.forEach(r -> addMethods(type, r, Modifier.PRIVATE));
        return file(type.build(), routines);
    }

    /** Writes a class that holds methods the migration has no room for. */
    JavaSourceFile part(int number, List<Routine> routines) {
        TypeSpec.Builder type = TypeSpec.classBuilder(partName(number))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Part $L of {@link $L}.\n", number, script.className())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        routines.forEach(r -> addMethods(type, r));
        return file(type.build(), routines);
    }

    private String partName(int number) {
        return script.className() + "_Part" + number;
    }

    private MethodSpec overriding(Body body, List<List<Routine>> classes) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(body.own().name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Operations.class, "op")
                .addCode(statements(body.own()));
        for (Routine called : body.called()) {
            int index = 0;
            while (!classes.get(index).contains(called)) {
                index++;
            }
            method.addCode("$L$L(op);\n", index == 0 ? "" : partName(index + 1) + ".", called.name());
        }
        return method.build();
    }

    private static void addMethods(TypeSpec.Builder type, Routine routine, Modifier... visibility) {
        type.addMethod(method(routine, visibility));
        routine.parts().forEach(p -> type.addMethod(method(p, Modifier.PRIVATE)));
    }

    private static MethodSpec method(Routine routine, Modifier... visibility) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(routine.name())
                .addModifiers(visibility)
                .addModifiers(Modifier.STATIC)
                .addCode(statements(routine));
        return routine.returnsElements()
                ? method.returns(TableElements.class).build()
                : method.addParameter(Operations.class, "op").build();
    }

    private static CodeBlock statements(Routine routine) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Chain statement : routine.statements()) {
            code.add("$L\n", LAYOUT.statement(routine.returnsElements() ? "return " : "", statement));
        }
        return code.build();
    }

    private JavaSourceFile file(TypeSpec type, List<Routine> routines) {
        JavaFile.Builder file =
                JavaFile.builder(script.packageName(), type).indent(INDENTATION).skipJavaLangImports(true);
        Imports.of(routines).addTo(file);
        String text = breatheAfterOpening(file.build().toString(), type.name());
        return new JavaSourceFile(type.name(), script.packageName(), text);
    }

    /** JavaPoet puts the first method right behind the brace. No line of the Javadoc before begins in column one. */
    private static String breatheAfterOpening(String text, String className) {
        return Pattern.compile("^(?:public )?final class " + className + " .*\\{$", Pattern.MULTILINE)
                .matcher(text)
                .replaceFirst("$0\n");
    }
}
