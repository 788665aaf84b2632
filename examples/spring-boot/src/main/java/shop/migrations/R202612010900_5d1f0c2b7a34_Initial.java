package shop.migrations;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/** Initial. */
@Revision(id = "5d1f0c2b7a34", message = "initial", created = "2026-12-01T09:00:00Z")
public final class R202612010900_5d1f0c2b7a34_Initial implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "product",
                column("id", "bigint").notNull().asIdentity(),
                column("product_name", "character varying(255)"),
                primaryKey("pk_product", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("product");
    }
}
