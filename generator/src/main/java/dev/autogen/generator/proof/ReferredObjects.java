package dev.autogen.generator.proof;

import dev.autogen.generator.definition.Definition;
import dev.autogen.generator.definition.DefinitionKind;
import dev.autogen.generator.own.Ownership;
import dev.autogen.runtime.internal.postgres.PostgresDdl;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which objects the SQL of operations refers to and none of them makes, by the words in it. */
final class ReferredObjects {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern MADE = Pattern.compile(
            "(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:schema|domain|type|function|procedure|aggregate|collation|sequence"
                    + "|text\\s+search\\s+\\w+)\\s+(?:if\\s+not\\s+exists\\s+)?(?:(?:\"[^\"]+\"|[\\w$]+)\\s*\\.\\s*)?"
                    + "(\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)");

    private final String sql;
    private final Set<String> words = new HashSet<>();
    private final Set<String> madeBySql = new HashSet<>();
    private final Ownership made;

    private ReferredObjects(String sql, Collection<Operation> operations) {
        this.sql = sql;
        this.made = Ownership.of(operations);
    }

    static ReferredObjects of(List<Operation> operations) {
        PostgresDdl ddl = new PostgresDdl();
        String sql = operations.stream().flatMap(o -> ddl.render(o).stream()).collect(Collectors.joining("\n"));
        ReferredObjects objects = new ReferredObjects(sql, operations);
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            objects.words.add(name(word.group()));
        }
        operations.stream().filter(ExecuteSql.class::isInstance).forEach(o -> objects.noteMade(((ExecuteSql) o).sql()));
        return objects;
    }

    private void noteMade(String raw) {
        Matcher create = MADE.matcher(raw);
        while (create.find()) {
            madeBySql.add(name(create.group(1)));
        }
    }

    private static String name(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    boolean contain(Definition definition) {
        String name = definition.name().name().replaceFirst("\\(.*$", "");
        if (definition.kind() == DefinitionKind.OPERATOR) {
            return sql.contains(name.strip());
        }
        return words.contains(name) && !make(definition);
    }

    /** Tells whether the operations make an object. */
    boolean make(Definition definition) {
        QualifiedName name = definition.name();
        return switch (definition.kind()) {
            case SCHEMA -> made.schemas().contains(name.name()) || isMadeBySql(name);
            case ENUM, COMPOSITE -> made.types().contains(name) || isMadeBySql(name);
            case SEQUENCE -> made.sequences().contains(name) || isMadeBySql(name);
            default -> isMadeBySql(name);
        };
    }

    private boolean isMadeBySql(QualifiedName name) {
        return madeBySql.contains(name.name().replaceFirst("\\(.*$", ""))
                || name.schema().filter(made.schemas()::contains).isPresent();
    }
}
