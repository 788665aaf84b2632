package dev.autogen.generator.emit.layout;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Word;
import dev.autogen.runtime.migration.Definitions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words that code imports statically. */
public final class Imports {

    private static final Set<String> DEFINITIONS = Arrays.stream(Definitions.class.getMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> definitions = new TreeSet<>();
    private final Set<Enum<?>> constants = new TreeSet<>((a, b) -> a.name().compareTo(b.name()));

    private Imports() {}

    public static Imports of(Collection<Routine> routines) {
        Imports imports = new Imports();
        routines.forEach(imports::add);
        return imports;
    }

    public void addTo(JavaFile.Builder file) {
        definitions.forEach(d -> file.addStaticImport(ClassName.get(Definitions.class), d));
        constants.forEach(c -> file.addStaticImport(ClassName.get(c.getDeclaringClass()), c.name()));
    }

    private void add(Routine routine) {
        routine.statements().forEach(this::add);
        routine.parts().forEach(this::add);
    }

    private void add(Expression expression) {
        if (expression instanceof Word word) {
            word.constant().ifPresent(constants::add);
        } else if (expression instanceof Chain chain) {
            String head = chain.calls().get(0).name();
            if (DEFINITIONS.contains(head)) {
                definitions.add(head);
            }
            for (Call call : chain.calls()) {
                call.arguments().forEach(this::add);
            }
        }
    }
}
