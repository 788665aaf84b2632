package dev.autogen.generator.emit.layout;

import dev.autogen.generator.emit.layout.Expression.Call;
import dev.autogen.generator.emit.layout.Expression.Chain;
import dev.autogen.generator.emit.layout.Expression.Text;
import dev.autogen.generator.emit.layout.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lays an expression out in lines as a person would: on one line where it fits, else a chain breaks before its dots and a
 * list after its commas.
 *
 * <p>Lines after the first are indented relative to the base, which whoever writes the file adds.
 */
public final class Layout {

    static final int WIDTH = 100;
    private static final int STEP = 4;
    private static final int MANY = 6;

    private final int base;

    /** Lays out for statements that start in that column. */
    public Layout(int base) {
        this.base = base;
    }

    /** Returns the statement with its semicolon. */
    public String statement(String before, Expression expression) {
        return before + render(expression, base, base + before.length(), 1) + ";";
    }

    /**
     * Renders an expression.
     *
     * @param indent how far the line it begins on is indented
     * @param at the column it begins in
     * @param after how many characters follow on its last line
     */
    private String render(Expression expression, int indent, int at, int after) {
        Optional<String> flat = flat(expression).filter(f -> at + length(f) + after <= WIDTH);
        return flat.orElseGet(() -> broken(expression, indent, at, after));
    }

    private String broken(Expression expression, int indent, int at, int after) {
        if (expression instanceof Chain chain) {
            return chain.calls().size() == 1
                    ? call(chain.calls().get(0), indent, at, after)
                    : chain(chain.calls(), indent, at, after);
        } else if (expression instanceof Text text && isBlock(text)) {
            return block(text, at == indent ? indent : indent + STEP);
        }
        return expression instanceof Text text ? StringLiteral.of(text.value()) : ((Word) expression).source();
    }

    private String chain(List<Call> calls, int indent, int at, int after) {
        List<Call> before = calls.subList(0, calls.size() - 1);
        Optional<String> head = flat(new Chain(before)).map(h -> h + ".");
        if (head.isPresent() && endsInLines(calls.get(before.size()), at + length(head.get()))) {
            return head.get() + call(calls.get(before.size()), indent, at + length(head.get()), after);
        }
        int inner = indent + STEP;
        List<String> lines = new ArrayList<>();
        lines.add(call(calls.get(0), indent, at, 0));
        for (int i = 1; i < calls.size(); i++) {
            lines.add("." + call(calls.get(i), inner, inner + 1, i == calls.size() - 1 ? after : 0));
        }
        return String.join(newLine(inner), lines);
    }

    private String call(Call call, int indent, int at, int after) {
        Optional<String> flat = flat(call).filter(f -> at + length(f) + after <= WIDTH);
        return flat.orElseGet(() -> endsInBlock(call, at)
                ? call.name() + "(" + flatArguments(call).map(a -> a + ", ").orElse("")
                        + block(last(call), indent + STEP) + ")"
                : listed(call, indent, at, after));
    }

    private String listed(Call call, int indent, int at, int after) {
        if (call.arguments().size() > MANY
                && call.arguments().stream().allMatch(a -> a instanceof Text && flat(a).isPresent())) {
            return filled(call, indent + STEP, at);
        }
        List<Expression> arguments = call.arguments();
        String head = call.name() + "(";
        int inner = indent + STEP;
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < arguments.size(); i++) {
            boolean first = i == 0;
            boolean beside = first && arguments.get(0) instanceof Text && arguments.size() > 1;
            if (!beside) {
                text.append(newLine(inner));
            }
            int end = i == arguments.size() - 1 ? after + 1 : 1;
            text.append(render(arguments.get(i), inner, beside ? at + head.length() : inner, end))
                    .append(i == arguments.size() - 1 ? "" : ",");
        }
        return text.append(")").toString();
    }

    /** Many strings, the values of an enum say, fill the lines. */
    private String filled(Call call, int indent, int at) {
        StringBuilder text = new StringBuilder(call.name()).append('(');
        int column = at + text.length();
        for (int i = 0; i < call.arguments().size(); i++) {
            String next = flat(call.arguments().get(i)).orElseThrow()
                    + (i == call.arguments().size() - 1 ? ")" : ",");
            if (i == 1 || column + 1 + length(next) > WIDTH) {
                text.append(newLine(indent));
                column = indent;
            } else if (i > 0) {
                text.append(' ');
                column++;
            }
            text.append(next);
            column += length(next);
        }
        return text.toString();
    }

    private boolean endsInBlock(Call call, int at) {
        if (call.listed() || call.arguments().isEmpty() || !isBlock(lastOf(call))) {
            return false;
        }
        Optional<String> before = flatArguments(call);
        int head = at + call.name().length() + before.map(Layout::length).orElse(0) + "(, \"\"\"".length();
        return (call.arguments().size() == 1 || before.isPresent()) && head <= WIDTH;
    }

    /** A string that has lines of its own, in a call that opens on a line of other calls. */
    private boolean endsInLines(Call call, int at) {
        return endsInBlock(call, at) && last(call).value().indexOf('\n') >= 0;
    }

    private static Expression lastOf(Call call) {
        return call.arguments().get(call.arguments().size() - 1);
    }

    private static Text last(Call call) {
        return (Text) lastOf(call);
    }

    /** Returns all arguments but the last on one line, absent if there is none or one is a block. */
    private Optional<String> flatArguments(Call call) {
        List<Expression> before = call.arguments().subList(0, call.arguments().size() - 1);
        return before.isEmpty() ? Optional.empty() : flat(before);
    }

    private String block(Text text, int indent) {
        List<String> lines = TextBlock.lines(text.value(), WIDTH - indent - 6);
        return lines.stream()
                .map(line -> line.isEmpty() ? "\n" : newLine(indent) + line)
                .collect(Collectors.joining("", "\"\"\"", ""));
    }

    /** A string of several lines is a block, and so is one too long for a line that can be broken. */
    private static boolean isBlock(Expression expression) {
        return expression instanceof Text text
                && (text.value().indexOf('\n') >= 0 || text.value().indexOf(' ') >= 0)
                && TextBlock.fits(text.value());
    }

    private static Optional<String> flat(Expression expression) {
        if (expression instanceof Text text) {
            boolean several = text.value().indexOf('\n') >= 0 && TextBlock.fits(text.value());
            return several ? Optional.empty() : Optional.of(StringLiteral.of(text.value()));
        } else if (expression instanceof Word word) {
            return Optional.of(word.source());
        }
        List<String> calls = new ArrayList<>();
        for (Call call : ((Chain) expression).calls()) {
            Optional<String> flat = flat(call);
            if (flat.isEmpty()) {
                return Optional.empty();
            }
            calls.add(flat.get());
        }
        return Optional.of(String.join(".", calls));
    }

    private static Optional<String> flat(Call call) {
        boolean several = call.listed() && !call.arguments().isEmpty();
        return several ? Optional.empty() : flat(call.arguments()).map(a -> call.name() + "(" + a + ")");
    }

    private static Optional<String> flat(List<Expression> arguments) {
        List<String> texts = new ArrayList<>();
        for (Expression argument : arguments) {
            Optional<String> flat = flat(argument);
            if (flat.isEmpty()) {
                return Optional.empty();
            }
            texts.add(flat.get());
        }
        return Optional.of(String.join(", ", texts));
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }

    private String newLine(int indent) {
        return "\n" + " ".repeat(indent - base);
    }
}
