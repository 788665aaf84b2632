package dev.autogen.generator.carry;

import dev.autogen.generator.carry.Link.Pair;
import dev.autogen.generator.carry.Shape.Reference;
import dev.autogen.generator.rename.TextValues;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.CheckConstraint;
import dev.autogen.runtime.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables that come and refer by their key, directly or one through the other, to the key of a table that stays. */
final class Hierarchy {

    private final Table root;
    private final Shape shape;
    private final List<Member> members = new ArrayList<>();

    /**
     * A table below the root.
     *
     * @param above the table between, absent where there is none
     * @param key the columns of its key, each beside the one of the root
     */
    record Member(Table table, Optional<Member> above, List<Pair> key) {

        private boolean isBelow(Member other) {
            return equals(other) || above.filter(a -> a.isBelow(other)).isPresent();
        }
    }

    private Hierarchy(Table root, Shape shape) {
        this.root = root;
        this.shape = shape;
    }

    /**
     * Finds them.
     *
     * @param references the foreign keys of tables that come, by the table they refer to
     * @param shape what becomes of all tables
     */
    static Hierarchy of(Table root, Map<QualifiedName, List<Reference>> references, Shape shape) {
        Hierarchy hierarchy = new Hierarchy(root, shape);
        hierarchy.descend(root, Optional.empty(), references);
        return hierarchy;
    }

    private void descend(Table parent, Optional<Member> above, Map<QualifiedName, List<Reference>> references) {
        for (Reference reference : references.getOrDefault(parent.name(), List.of())) {
            boolean known = members.stream().anyMatch(m -> m.table().equals(reference.from()));
            if (reference.isKey() && !known) {
                List<Pair> here = Pair.of(
                        reference.key().referencedColumns(), reference.key().columns());
                Member member = new Member(
                        reference.from(),
                        above,
                        above.map(a -> Pair.through(a.key(), here)).orElse(here));
                members.add(member);
                descend(member.table(), Optional.of(member), references);
            }
        }
    }

    /** Returns the tables below the root, those above others first. */
    List<Member> members() {
        return List.copyOf(members);
    }

    /** Returns which rows of the root belong into a table. */
    Optional<Kind> kind(Member member) {
        List<Kind> found = new ArrayList<>();
        for (CheckConstraint check : root.constraintsOf(CheckConstraint.class).toList()) {
            TextValues.column(root, check)
                    .map(column -> kind(member, column, TextValues.of(check.expression())))
                    .filter(Kind::isKnown)
                    .ifPresent(found::add);
        }
        return found.size() == 1
                ? Optional.of(found.get(0))
                : root.column("dtype").map(c -> Kind.unknown(c.name()));
    }

    private Kind kind(Member member, String column, Set<String> all) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> left = new TreeSet<>(all);
        own(root, all).ifPresent(left::remove);
        boolean leaves = true;
        for (Member each : members) {
            Optional<String> own = own(each.table(), all);
            boolean leaf = members.stream().noneMatch(m -> m.above().equals(Optional.of(each)));
            leaves &= own.isPresent() || !leaf;
            own.ifPresent(left::remove);
            if (each.isBelow(member)) {
                own.ifPresent(values::add);
            }
        }
        return new Kind(
                column,
                own(member.table(), all),
                List.copyOf(values),
                own(root, all),
                leaves && left.isEmpty() && isTold(member, column));
    }

    /** What looks like a discriminator is one where the model says so, or where it goes once the tables tell the same. */
    private boolean isTold(Member member, String column) {
        return shape.inheritance().isHeir(member.table().name(), root.name())
                || shape.goneOf(root.name()).contains(column);
    }

    /** The value that the model tells, or one that is the table's name but for case and underscores. */
    private Optional<String> own(Table table, Set<String> all) {
        return shape.inheritance().kind(table.name()).filter(all::contains).or(() -> all.stream()
                .filter(value -> plain(value).equals(plain(table.name().name())))
                .findFirst());
    }

    /** Returns a name without case and underscores. */
    static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
    }
}
