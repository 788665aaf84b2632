package dev.autogen.spring.packaged.migrations;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

@Revision(id = "p1", message = "tasks")
public final class R202601010000_p1_Tasks implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("task", column("id", "bigint").notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("task");
    }
}
