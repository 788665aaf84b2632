package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Sequence owner.
 *
 * <pre>
 * ~ sequence task_number_seq owned by task.number
 * </pre>
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "sequence owner",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_SequenceOwner implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.alterSequence("task_number_seq").ownedBy("task", "number");
  }

  @Override
  public void downgrade(Operations op) {
    op.alterSequence("task_number_seq").ownedByNone();
  }
}
