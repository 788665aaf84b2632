package golden;

import static dev.autogen.runtime.migration.Definitions.column;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Generated column.
 *
 * <pre>
 * + column line.total integer generated as (amount * price)
 * </pre>
 *
 * Locks: line ACCESS EXCLUSIVE while it REWRITES the table (stored value of total).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "generated column",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_GeneratedColumn implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("line", column("total", "integer").generatedAs("(amount * price)"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("line", "total");
  }
}
