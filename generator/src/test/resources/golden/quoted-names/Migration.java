package golden;

import static dev.autogen.runtime.migration.Definitions.column;
import static dev.autogen.runtime.migration.Definitions.foreignKey;
import static dev.autogen.runtime.migration.Definitions.primaryKey;
import static dev.autogen.runtime.migration.Definitions.unique;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Quoted names.
 *
 * <pre>
 * + table             "order.item"
 * + column            Order.größe 😀 $L character varying(255) not null default '`$L''&#92;u0041'...
 * + column            Order.two words.dot character varying(255)
 * + unique constraint uq_Order_two words.dot on Order (two words.dot)
 * </pre>
 *
 * Locks: Order ACCESS EXCLUSIVE while uq_Order_two words.dot builds.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "quoted names",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_QuotedNames implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable("\"order.item\"",
        column("Order", "bigint"),
        column("id", "bigint").notNull(),
        primaryKey("pk_order.item", "id"),
        foreignKey("fk_order.item_Order", "Order").references("Order", "Id"));
    op.addColumn("Order",
        column("größe 😀 $L", "character varying(255)")
            .notNull()
            .defaultsTo("'`$L''\\u0041'::character varying"));
    op.addColumn("Order", column("two words.dot", "character varying(255)"));
    op.addConstraint("Order", unique("uq_Order_two words.dot", "two words.dot"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropConstraint("Order", "uq_Order_two words.dot");
    op.dropColumn("Order", "two words.dot");
    op.dropColumn("Order", "größe 😀 $L");
    op.dropTable("\"order.item\"");
  }
}
