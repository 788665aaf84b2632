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
    id = "b1949021f433",
    message = "initial",
    created = "2026-12-01T03:08:27Z"
)
public final class R202612010308_b1949021f433_Initial implements Migration {

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
