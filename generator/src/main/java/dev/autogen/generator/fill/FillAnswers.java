package dev.autogen.generator.fill;

import dev.autogen.runtime.UsageException;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.operation.AlterColumn;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said of rows without a value.
 *
 * @param expressions SQL expressions by column
 */
public record FillAnswers(Map<ColumnReference, String> expressions) {

    /** Nothing said. */
    public static final FillAnswers NONE = new FillAnswers(Map.of());

    public FillAnswers {
        expressions = Map.copyOf(expressions);
    }

    /**
     * Reads {@code task.priority=3}, an SQL expression after the first equals sign.
     *
     * @param model the model
     * @param before what is there; a column that only that has is filled when the downgrade brings it back
     * @throws UsageException AG574 if a text is not of that form or its column nowhere
     */
    public static FillAnswers read(List<String> texts, Schema model, Schema before) {
        Map<ColumnReference, String> expressions = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0 || text.substring(equals + 1).isBlank()) {
                throw new UsageException(
                        "AG574",
                        "\"" + text + "\" names no column and value. Write --fill TABLE.COLUMN=SQL, such as"
                                + " task.priority=3 or task.state='new'.");
            }
            expressions.put(
                    column(text, text.substring(0, equals).strip(), model, before),
                    text.substring(equals + 1).strip());
        }
        return new FillAnswers(expressions);
    }

    private static ColumnReference column(String text, String path, Schema model, Schema before) {
        String folded = path.toLowerCase(Locale.ROOT);
        return find(path, model)
                .or(() -> find(path, before))
                .or(() -> find(folded, model))
                .or(() -> find(folded, before))
                .orElseThrow(() -> new UsageException(
                        "AG574",
                        "The answer \"" + text + "\" cannot be used: the model has no column \"" + path + "\". "
                                + hint(path, model)));
    }

    private static Optional<ColumnReference> find(String path, Schema schema) {
        for (var table : schema.tables()) {
            for (Column column : table.columns()) {
                String name = new MissingValue(table.name(), column.name(), column.type(), 0).path();
                if (name.equals(path)) {
                    return Optional.of(new ColumnReference(table.name(), column.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static String hint(String path, Schema model) {
        return model.tables().stream()
                .filter(t -> path.startsWith(t.name() + "."))
                .findFirst()
                .map(t -> "The columns of \"" + t.name() + "\" are "
                        + String.join(
                                ", ", t.columns().stream().map(Column::name).toList()) + ".")
                .orElse("The tables are "
                        + String.join(
                                ", ",
                                model.tables().names().stream()
                                        .map(QualifiedName::toString)
                                        .toList())
                        + ".");
    }

    /** Returns these answers, and others for what they do not name. */
    public FillAnswers or(FillAnswers others) {
        Map<ColumnReference, String> all = new LinkedHashMap<>(others.expressions);
        all.putAll(expressions);
        return new FillAnswers(all);
    }

    /** Returns the answers with one more. */
    public FillAnswers with(MissingValue value, String expression) {
        Map<ColumnReference, String> more = new LinkedHashMap<>(expressions);
        more.put(new ColumnReference(value.table(), value.column()), expression);
        return new FillAnswers(more);
    }

    public Optional<String> of(AlterColumn alter) {
        return of(alter.table(), alter.column());
    }

    public Optional<String> of(QualifiedName table, String column) {
        return Optional.ofNullable(expressions.get(new ColumnReference(table, column)));
    }
}
