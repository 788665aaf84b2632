package dev.autogen.generator.fill;

import dev.autogen.runtime.name.QualifiedName;

/**
 * A column that is to be NOT NULL with nothing said of the rows that have no value in it.
 *
 * @param table the table
 * @param column the column
 * @param type its type
 * @param rows how many rows of the database compared need a value
 */
public record MissingValue(QualifiedName table, String column, String type, long rows) {

    /** Returns the column as {@code --fill} takes it. */
    public String path() {
        return table + "." + (column.matches("[\\w$]+") ? column : '"' + column.replace("\"", "\"\"") + '"');
    }

    /** Returns it in words. */
    public String describe() {
        String count = rows == 1 ? "1 row needs" : rows + " rows need";
        return "column " + path() + " " + type + " not null: " + count + " a value";
    }
}
