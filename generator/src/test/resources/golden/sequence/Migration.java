package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * Sequence.
 *
 * <pre>
 * + sequence note_numbers
 * ~ sequence task_seq increment 20
 * - sequence old_numbers
 * </pre>
 *
 * DATA LOSS: drops sequence old_numbers with its current value.
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "sequence",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_Sequence implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence("note_numbers").start(1000);
    op.alterSequence("task_seq").increment(20);
    op.dropSequence("old_numbers");
  }

  @Override
  public void downgrade(Operations op) {
    op.createSequence("old_numbers").start(100).increment(10).cache(5);
    op.alterSequence("task_seq").increment(1);
    op.dropSequence("note_numbers");
  }
}
