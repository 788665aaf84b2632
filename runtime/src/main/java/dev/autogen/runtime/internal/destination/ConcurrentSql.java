package dev.autogen.runtime.internal.destination;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.internal.sql.SqlText;
import dev.autogen.runtime.operation.CreateIndex;
import dev.autogen.runtime.operation.DropIndex;
import dev.autogen.runtime.operation.ExecuteSql;
import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.operation.ValidateConstraint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement that works beside the readers and writers of its table, outside of any transaction: a CONCURRENTLY form.
 *
 * @param form what it does
 * @param object the name of the index or partition as SQL; empty where PostgreSQL is to choose it
 * @param table the name of the table as SQL, where the statement says it
 */
public record ConcurrentSql(Form form, String object, String table) {

    /** What such a statement does. */
    public enum Form {
        CREATE_INDEX,
        DROP_INDEX,
        REINDEX_INDEX,
        REINDEX_TABLE,
        REINDEX_SCHEMA,
        REINDEX_DATABASE,
        DETACH_PARTITION
    }

    private static final String ID = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String NAME = ID + "(?:\\s*\\.\\s*" + ID + ")*";
    private static final String ALTER_TABLE =
            "ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?(?<table>" + NAME + ")";

    private static final Pattern CREATE =
            pattern("CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+NOT\\s+EXISTS" + "\\s+)?(?:(?<object>"
                    + ID + ")\\s*)?\\bON\\s+(?:ONLY\\s+)?(?<table>" + NAME + ").*");
    private static final Pattern DROP = pattern("DROP\\s+INDEX\\s+CONCURRENTLY\\s+(?:IF\\s+EXISTS\\s+)?(?<object>"
            + NAME + ")(?:\\s+(?:CASCADE|RESTRICT))?");
    private static final Pattern REINDEX = pattern("REINDEX\\s*(?:\\((?<options>[^)]*)\\)\\s*)?"
            + "(?<what>INDEX|TABLE|SCHEMA|DATABASE)(?<word>\\s+CONCURRENTLY)?(?:\\s+(?<object>" + NAME + "))?");
    private static final Pattern DETACH =
            pattern(ALTER_TABLE + "\\s+DETACH\\s+PARTITION\\s+(?<object>" + NAME + ")\\s+CONCURRENTLY");
    private static final Pattern VALIDATE = pattern(ALTER_TABLE + "\\s*\\*?\\s+VALIDATE\\s+CONSTRAINT\\s+" + ID);

    private static Pattern pattern(String statement) {
        return Pattern.compile("\\s*" + statement + "\\s*;?\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Returns an operation as such a statement; nothing for any other. */
    public static Optional<ConcurrentSql> of(Operation operation) {
        if (operation instanceof CreateIndex create && create.concurrently()) {
            return Optional.of(new ConcurrentSql(
                    Form.CREATE_INDEX,
                    Identifiers.quote(create.index().name().text()),
                    Identifiers.quote(create.table())));
        } else if (operation instanceof DropIndex drop && drop.concurrently()) {
            return Optional.of(new ConcurrentSql(Form.DROP_INDEX, Identifiers.quote(drop.name()), ""));
        }
        return operation instanceof ExecuteSql raw ? of(raw.sql()) : Optional.empty();
    }

    /** Returns a text as such a statement; nothing where it is another one, or several. */
    public static Optional<ConcurrentSql> of(String sql) {
        String text = withoutComments(sql);
        Matcher create = CREATE.matcher(text);
        Matcher drop = DROP.matcher(text);
        Matcher detach = DETACH.matcher(text);
        if (SqlText.of(sql).leadingWords().size() != 1) {
            return Optional.empty();
        } else if (create.matches()) {
            String index = Optional.ofNullable(create.group("object")).orElse("");
            return Optional.of(new ConcurrentSql(Form.CREATE_INDEX, index, create.group("table")));
        } else if (drop.matches()) {
            return Optional.of(new ConcurrentSql(Form.DROP_INDEX, drop.group("object"), ""));
        } else if (detach.matches()) {
            return Optional.of(new ConcurrentSql(Form.DETACH_PARTITION, detach.group("object"), detach.group("table")));
        }
        return reindex(REINDEX.matcher(text));
    }

    private static Optional<ConcurrentSql> reindex(Matcher reindex) {
        if (!reindex.matches()) {
            return Optional.empty();
        }
        String options = Optional.ofNullable(reindex.group("options")).orElse("");
        boolean concurrent = Optional.ofNullable(reindex.group("word")).isPresent()
                || options.matches("(?is).*\\bCONCURRENTLY\\b(?!\\s*(FALSE|OFF|0|NO)\\b).*");
        Form form = Form.valueOf("REINDEX_" + reindex.group("what").toUpperCase(java.util.Locale.ROOT));
        String object = Optional.ofNullable(reindex.group("object")).orElse("");
        return concurrent ? Optional.of(new ConcurrentSql(form, object, "")) : Optional.empty();
    }

    /** Tells whether an operation checks the rows of a table while others write to it, and does nothing else. */
    public static boolean isValidation(Operation operation) {
        return operation instanceof ValidateConstraint
                || (operation instanceof ExecuteSql raw
                        && VALIDATE.matcher(withoutComments(raw.sql())).matches());
    }

    private static String withoutComments(String sql) {
        return SqlText.of(sql).parts().stream()
                .map(part -> part.kind() == SqlText.Kind.COMMENT ? " " : part.text())
                .collect(Collectors.joining());
    }

    /** Tells whether PostgreSQL would choose a name that nobody could look for afterwards. */
    boolean isNameless() {
        return form == Form.CREATE_INDEX && object.isEmpty();
    }
}
