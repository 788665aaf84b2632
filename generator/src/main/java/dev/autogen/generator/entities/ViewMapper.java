package dev.autogen.generator.entities;

import dev.autogen.runtime.schema.QualifiedName;
import dev.autogen.runtime.schema.View;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The mapping of {@code @View}: its columns are whatever its query gives. */
final class ViewMapper {

    private ViewMapper() {}

    static View map(Table table, QualifiedName name) {
        View view = View.of(name, table.getViewQuery());
        if (table.getComment() != null) {
            view = view.comment(TableMapper.comment(table.getComment()));
        }
        for (Column column : table.getColumns()) {
            if (column.getComment() != null) {
                view = view.commentOn(Names.of(column), TableMapper.comment(column.getComment()));
            }
        }
        return view;
    }
}
