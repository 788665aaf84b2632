package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Change types.
 *
 * <pre>
 * ~ column task.at timestamp(6) without time zone -> date
 * ~ column task.price numeric(38,2) -> numeric(10,1)
 * ~ column task.points integer -> bigint
 * ~ column task.note character varying(500) -> character varying(80)
 * ~ column task.title character varying(100) -> character varying(255)
 * </pre>
 *
 * Locks: task ACCESS EXCLUSIVE while it REWRITES the table (type of at, type of price, type of
 *     points, type of note).
 * DATA LOSS: task.at changes from timestamp(6) without time zone to date: values are cut or
 *     rounded.
 * MAY FAIL: task.price changes from numeric(38,2) to numeric(10,1): the upgrade fails on a value
 *     that does not fit.
 * MAY FAIL: task.note changes from character varying(500) to character varying(80): the upgrade
 *     fails on a value that does not fit.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "change types",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_ChangeTypes implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterColumn("task", "at").type("date");
    op.alterColumn("task", "price").type("numeric(10,1)");
    op.alterColumn("task", "points").type("bigint");
    op.alterColumn("task", "note").type("character varying(80)");
    op.alterColumn("task", "title").type("character varying(255)");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn("task", "title").type("character varying(100)");
    op.alterColumn("task", "note").type("character varying(500)");
    op.alterColumn("task", "points").type("integer");
    op.alterColumn("task", "price").type("numeric(38,2)");
    op.alterColumn("task", "at").type("timestamp(6) without time zone");
  }
}
