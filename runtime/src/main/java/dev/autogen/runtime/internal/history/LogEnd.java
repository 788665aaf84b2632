package dev.autogen.runtime.internal.history;

/**
 * The end of the log as a run knows it, which nobody else may move while the run lasts.
 *
 * <p>It moves with each row of the run's own, and back when the transaction of that row is rolled back.
 */
public final class LogEnd {

    private Mark mark;

    public LogEnd(Mark mark) {
        this.mark = mark;
    }

    /**
     * What tells one state of the log from another.
     *
     * @param last the number of its last row
     * @param rows how many rows there are
     * @param sum the sum of what the server makes of each row
     */
    public record Mark(long last, long rows, long sum) {

        static final Mark EMPTY = new Mark(0, 0, 0);

        Mark and(long id, long hash) {
            return new Mark(id, rows + 1, sum + hash);
        }
    }

    public Mark mark() {
        return mark;
    }

    public void moveTo(Mark other) {
        mark = other;
    }
}
