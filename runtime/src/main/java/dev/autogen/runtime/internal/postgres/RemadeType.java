package dev.autogen.runtime.internal.postgres;

import static dev.autogen.runtime.internal.sql.Identifiers.literal;

import dev.autogen.runtime.internal.sql.Identifiers;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.type.CompositeAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A block that makes a type anew and has everything in the database that holds it follow.
 *
 * <p>Which columns, defaults, checks, keys, indexes and further types that are, the server finds in its catalog when the
 * block runs: a migration cannot know them all.
 */
final class RemadeType {

    private static final String BODY = body();

    private RemadeType() {}

    /** Returns the block that leaves these values to an enum type. */
    static String enumOf(QualifiedName name, Collection<String> values) {
        return enumType(name, array(values), List.of(), "changeEnum");
    }

    /** Returns the block that takes these values from an enum type. */
    static String enumWithout(QualifiedName name, Collection<String> values) {
        return enumType(name, without(values), List.of(), "dropEnumValues");
    }

    /** Returns the block that takes a value from an enum type, and gives what holds it another. */
    static String enumMerging(QualifiedName name, String value, String into) {
        return enumType(name, without(List.of(value)), List.of(value, into), "mergeEnumValue");
    }

    private static String without(Collection<String> values) {
        return "array(select enumlabel::text from pg_enum where enumtypid = changed_type and enumlabel <> all ("
                + array(values) + ") order by enumsortorder)";
    }

    private static String enumType(QualifiedName name, String values, List<String> merged, String call) {
        String head = """
                    changed_type oid := :type::regtype;
                    wanted text[] := :values;
                    merged text[] := :merged;
                    gone text[] := array(select enumlabel::text from pg_enum
                                         where enumtypid = changed_type and enumlabel <> all (wanted || merged));
                    new_form text := (select format('enum (%s)', string_agg(quote_literal(v), ', ' order by n))
                                      from unnest(wanted) with ordinality as u (v, n));
                    new_value text := format('case $1::text when %L then %L else $1::text end::', merged[1], merged[2]) || :type;
                """;
        String type = literal(Identifiers.quote(name));
        return block(head.replace(":type", type).replace(":values", values).replace(":merged", array(merged)), call);
    }

    /** Returns the block that gives a composite type these attributes; a value keeps the parts of the same name, as an assignment would. */
    static String compositeOf(QualifiedName name, List<CompositeAttribute> attributes) {
        String head = """
                    changed_type oid := :type::regtype;
                    gone text[] := '{}';
                    merged text[] := '{}';
                    new_form text := :form;
                    new_value text := (select string_agg(case
                                                             when a.attname is null then format('null::%s', u.type)
                                                             when a.atttypid = u.type::regtype or c.castcontext <> 'e'
                                                                 then format('($1).%I', u.name)
                                                             when a.atttypid = 'bytea'::regtype and t.typcategory = 'S'
                                                                 then format('convert_from(($1).%I, ''UTF8'')', u.name)
                                                             when f.typcategory = 'S' and t.oid = 'bytea'::regtype
                                                                 then format('convert_to(($1).%I::text, ''UTF8'')', u.name)
                                                             when c.castcontext = 'e' and t.oid <> 'bytea'::regtype
                                                                 and a.atttypid not in ('bytea'::regtype, 'jsonb'::regtype)
                                                                 then format('($1).%I::%s', u.name, u.type)
                                                             when t.typcategory = 'S' then format('($1).%I::text', u.name)
                                                             else format('($1).%I::text::%s', u.name, u.type) end,
                                                         ', ' order by u.n) || ' where $1 is distinct from null'
                                       from unnest(:names, :types) with ordinality as u (name, type, n)
                                                left join pg_attribute a on a.attname = u.name and not a.attisdropped
                                           and a.attrelid = (select typrelid from pg_type where oid = changed_type)
                                                left join pg_type f on f.oid = a.atttypid
                                                left join pg_type t on t.oid = u.type::regtype
                                                left join pg_cast c on c.castsource = a.atttypid and c.casttarget = u.type::regtype);
                """;
        List<String> names = attributes.stream().map(CompositeAttribute::name).toList();
        List<String> types = attributes.stream().map(CompositeAttribute::type).toList();
        return block(
                head.replace(":form", literal(CompositeSql.attributes(attributes)))
                        .replace(":names", array(names))
                        .replace(":types", array(types))
                        .replace(":type", literal(Identifiers.quote(name))),
                "changeComposite");
    }

    private static String block(String head, String call) {
        String text = "declare\n" + head + BODY.replace(":call", call);
        String tag = "$remake$";
        for (int i = 1; text.contains(tag); i++) {
            tag = "$remake" + i + "$";
        }
        return "DO " + tag + "\n" + text + tag;
    }

    private static String array(Collection<String> texts) {
        return texts.stream().map(Identifiers::literal).collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private static String body() {
        try (InputStream in = RemadeType.class.getResourceAsStream("remake-type.sql")) {
            if (in == null) {
                throw new IllegalStateException("The resource remake-type.sql is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
