package dev.autogen.generator.emit;

import dev.autogen.generator.emit.layout.Body;
import dev.autogen.generator.emit.layout.ChainBuilder;
import dev.autogen.generator.emit.layout.Expression;
import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.generator.emit.layout.Routine;
import dev.autogen.generator.emit.layout.Size;
import dev.autogen.generator.emit.layout.Slug;
import dev.autogen.runtime.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits what is too big for one Java method into several, named by what they hold. */
final class Splitter {

    /** So few statements do not make a method of their own just because others follow that hold something else. */
    private static final int FEW = 10;

    private static final int LONGEST_SLUG = 40;

    private static final OperationCode CODE = new OperationCode();

    private final Set<String> names = new HashSet<>(Set.of("upgrade", "downgrade"));

    /** Returns the method of that name that carries out the operations. */
    Body split(String name, List<Operation> operations) {
        List<Statement> statements = operations.stream().map(this::statement).toList();
        if (size(statements) <= Size.METHOD) {
            return new Body(routine(name, statements), List.of());
        }
        List<Routine> called = new ArrayList<>();
        for (List<Statement> group : groups(statements)) {
            called.add(routine(unused(name + holds(group)), group));
        }
        return new Body(new Routine(name, List.of(), false, List.of()), called);
    }

    private static List<List<Statement>> groups(List<Statement> statements) {
        List<List<Statement>> groups = new ArrayList<>();
        List<Statement> group = new ArrayList<>();
        for (Statement next : statements) {
            boolean full = size(group) + Size.of(next.code()) > Size.METHOD;
            boolean other = group.size() > FEW && !holds(group).equals(next.holds());
            if (!group.isEmpty() && (full || other)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(next);
        }
        groups.add(group);
        return groups;
    }

    private static Routine routine(String name, List<Statement> statements) {
        List<Routine> parts =
                statements.stream().flatMap(s -> s.parts().stream()).toList();
        return new Routine(name, statements.stream().map(Statement::code).toList(), false, parts);
    }

    private Statement statement(Operation operation) {
        Chain code = operation.accept(CODE);
        String holds = holds(operation);
        Call call = code.calls().get(0);
        if (!call.listed() || Size.of(code) <= Size.METHOD / 2) {
            return new Statement(code, holds, List.of());
        }
        Text table = (Text) call.arguments().get(0);
        List<Routine> parts = elements(
                table.value(), call.arguments().subList(1, call.arguments().size()));
        List<Expression> arguments = new ArrayList<>();
        arguments.add(table);
        parts.forEach(p -> arguments.add(ChainBuilder.start(p.name(), List.of()).build()));
        return new Statement(new Chain(List.of(new Call(call.name(), arguments, true))), holds, parts);
    }

    private List<Routine> elements(String table, List<Expression> elements) {
        String slug = Slug.of(table, LONGEST_SLUG);
        boolean word = !slug.isEmpty() && Character.isLetter(slug.charAt(0));
        String name = (word ? Character.toLowerCase(slug.charAt(0)) + slug.substring(1) : "table" + slug) + "Elements";
        List<Routine> routines = new ArrayList<>();
        List<Expression> group = new ArrayList<>();
        for (Expression element : elements) {
            if (!group.isEmpty() && Size.of(group) + Size.of(element) + 5 * group.size() > Size.METHOD / 2) {
                routines.add(Routine.elements(unused(name), group));
                group = new ArrayList<>();
            }
            group.add(element);
        }
        routines.add(Routine.elements(unused(name), group));
        return routines;
    }

    /** Returns the name with the first number that makes it unique. */
    private String unused(String name) {
        int number = 1;
        while (!names.add(name + number)) {
            number++;
        }
        return name + number;
    }

    private static int size(List<Statement> statements) {
        return statements.stream().mapToInt(s -> Size.of(s.code())).sum();
    }

    private static String holds(List<Statement> statements) {
        List<String> kinds =
                statements.stream().map(Statement::holds).distinct().toList();
        return kinds.size() == 1 ? kinds.get(0) : "Changes";
    }

    /** CreateTable and DropTable hold tables. */
    private static String holds(Operation operation) {
        return switch (operation.getClass().getSimpleName().replaceFirst(".*(?=[A-Z])", "")) {
            case "Table" -> "Tables";
            case "View" -> "Views";
            case "Column" -> "Columns";
            case "Constraint" -> "Constraints";
            case "Index" -> "Indexes";
            case "Sequence" -> "Sequences";
            case "Enum" -> "Types";
            case "Comment" -> "Comments";
            default -> "Changes";
        };
    }

    /**
     * A statement with the methods it needs.
     *
     * @param code the statement
     * @param holds the kind of object, in the plural
     * @param parts the methods that hold elements of a table too wide for one
     */
    private record Statement(Chain code, String holds, List<Routine> parts) {}
}
