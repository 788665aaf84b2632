package dev.autogen.generator.carry;

import dev.autogen.generator.diff.order.TypeName;
import dev.autogen.runtime.internal.sql.SqlWords;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Column;
import dev.autogen.runtime.schema.ColumnReference;
import dev.autogen.runtime.schema.GeneratedExpression;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Columns that the server computed and that programs write from then on: they begin with what was computed. */
final class Computed {

    private final Schema from;
    private final Schema to;
    private final Map<ColumnReference, String> fills = new LinkedHashMap<>();

    private Computed(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** Returns what each such column is filled with on the way from one schema to the other. */
    static Map<ColumnReference, String> of(Schema from, Schema to) {
        Computed computed = new Computed(from, to);
        for (Table table : from.tables()) {
            to.tables().find(table.name()).ifPresent(now -> computed.add(table, now));
        }
        return computed.fills;
    }

    private void add(Table table, Table now) {
        for (Column column : table.columns()) {
            Optional<GeneratedExpression> computed = column.generated();
            boolean written = now.column(column.name())
                    .filter(c -> c.generated().isEmpty()
                            && c.identityDefinition().isEmpty()
                            && c.type().equals(column.type()))
                    .isPresent();
            if (computed.isPresent() && written && isComputable(computed.get().expression(), table, now)) {
                fills.put(
                        new ColumnReference(table.name(), column.name()),
                        computed.get().expression());
            }
        }
    }

    /** The fill runs when all columns are those of the other schema. */
    private boolean isComputable(String expression, Table table, Table now) {
        return table.columns().stream()
                .filter(read -> SqlWords.mentions(expression, read.name()))
                .allMatch(read -> now.column(read.name())
                        .filter(c -> c.type().equals(read.type()) && isSame(read.type()))
                        .isPresent());
    }

    private boolean isSame(String type) {
        Optional<QualifiedName> name = TypeName.of(type);
        return name.flatMap(from.enums()::find).equals(name.flatMap(to.enums()::find))
                && name.flatMap(from.composites()::find).equals(name.flatMap(to.composites()::find));
    }
}
