package dev.autogen.generator.entities.mapping;

import dev.autogen.generator.entities.model.Names;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.View;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** The mapping of {@code @View}: its columns are whatever its query gives. */
final class ViewMapper {

    private ViewMapper() {}

    static View map(Table table, QualifiedName name) {
        View plain = View.of(name, table.getViewQuery());
        View view = TableMapper.comment(Optional.ofNullable(table.getComment()))
                .map(plain::comment)
                .orElse(plain);
        for (Column column : table.getColumns()) {
            Optional<String> comment = TableMapper.comment(Optional.ofNullable(column.getComment()));
            view = comment.isPresent() ? view.commentOn(Names.of(column), comment.get()) : view;
        }
        return view;
    }
}
