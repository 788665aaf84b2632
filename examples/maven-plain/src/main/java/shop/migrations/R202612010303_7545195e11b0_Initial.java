package shop.migrations;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.primaryKey;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Initial.
 *
 * <pre>
 * + sequence product_seq
 * + table    product
 * </pre>
 */
@Revision(
    id = "7545195e11b0",
    message = "initial",
    created = "2026-12-01T03:03:02Z"
)
public final class R202612010303_7545195e11b0_Initial implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence("product_seq").increment(50);
    op.createTable("product",
        column("id", "bigint").notNull(),
        column("name", "character varying(255)").notNull(),
        primaryKey("pk_product", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("product");
    op.dropSequence("product_seq");
  }
}
