package dev.autogen.generator.own;

import dev.autogen.generator.catalog.LeftAlone;
import dev.autogen.runtime.name.Named;
import dev.autogen.runtime.name.NamedSet;
import dev.autogen.runtime.name.QualifiedName;
import dev.autogen.runtime.schema.Schema;
import dev.autogen.runtime.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables and views of a model that cannot be made, because something that is left alone has their name: a view or a
 * partitioned table made by hand that an entity is mapped to.
 */
public final class TakenNames {

    private TakenNames() {}

    /** What there is beside the columns of a table of the model. */
    public interface Columns {

        /** Returns what is to be said of it. */
        LeftAlone of(Table table, LeftAlone there);
    }

    /**
     * Returns the model without them.
     *
     * @param leftAlone what is left alone; it then says that the model has it
     * @param columns who compares the columns at least
     */
    public static Schema without(Schema model, List<LeftAlone> leftAlone, Columns columns) {
        Set<QualifiedName> taken = new HashSet<>();
        for (int i = 0; i < leftAlone.size(); i++) {
            LeftAlone object = leftAlone.get(i);
            boolean relation = object.kind().endsWith("table") || object.kind().endsWith("view");
            boolean wanted =
                    model.tables().contains(object.name()) || model.views().contains(object.name());
            if (relation && wanted && !object.kind().contains(" of ")) {
                taken.add(object.name());
                leftAlone.set(
                        i,
                        model.tables()
                                .find(object.name())
                                .map(table -> columns.of(table, object))
                                .orElseGet(() -> new LeftAlone(
                                        object.kind(),
                                        object.name(),
                                        object.reason() + "; the model's object of this name is not compared",
                                        true)));
            }
        }
        return taken.isEmpty()
                ? model
                : model.withTables(without(model.tables(), taken)).withViews(without(model.views(), taken));
    }

    private static <T extends Named> NamedSet<T> without(NamedSet<T> objects, Set<QualifiedName> taken) {
        return NamedSet.of(
                objects.stream().filter(o -> !taken.contains(o.name())).toList());
    }
}
