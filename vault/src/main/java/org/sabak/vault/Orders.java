package org.sabak.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.sabak.sqlite.Prepared;

/** What a database is asked to write, in order, by one thread. A group is what arrived while the one before was written. */
final class Orders implements AutoCloseable {

    private static final int MOST_PER_COMMIT = 256;

    private final BlockingQueue<Order<?>> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<Order<?>>> commit;
    private final String closed;
    private final Thread scribe;

    /**
     * @param closed what is said to those who ask too late
     * @param commit carries out and settles a group of orders
     */
    Orders(String closed, Consumer<List<Order<?>>> commit) {
        this.closed = closed;
        this.commit = commit;
        this.scribe = Thread.ofPlatform().name("vault-writer").daemon().start(this::writeUntilClosed);
    }

    <T> CompletableFuture<T> take(Database.Work<T> work) {
        var order = new Order<>(work);
        waiting.add(order);
        if (!scribe.isAlive()) refuseThoseWaiting();
        return order.done;
    }

    /** What has been asked for is still written. */
    @Override
    public void close() {
        waiting.add(Order.last());
        try {
            scribe.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseThoseWaiting();
    }

    private void writeUntilClosed() {
        var group = new ArrayList<Order<?>>();
        try {
            do {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, MOST_PER_COMMIT - 1);
                commit.accept(group.stream().filter(order -> order.work != null).toList());
            } while (group.stream().allMatch(order -> order.work != null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseThoseWaiting() {
        for (var order = waiting.poll(); order != null; order = waiting.poll()) order.settle(new VaultFault(closed));
    }

    /** One piece of work and what came of it; a failure undoes this piece and none of its neighbours. */
    static final class Order<T> {

        private final Database.Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T outcome;
        private Exception failure;

        Order(Database.Work<T> work) {
            this.work = work;
        }

        /** After which nothing is written. */
        static Order<Void> last() {
            return new Order<>(null);
        }

        /** @throws PieceFailed when the work throws; what it had written is then still there */
        void carryOut(Prepared connection) {
            try {
                outcome = work.on(connection);
            } catch (SQLException | RuntimeException e) {
                throw new PieceFailed(e);
            }
        }

        /** When the work throws, what it had written is undone and its neighbours go on. */
        void carryOutApart(Prepared connection) throws SQLException {
            Database.run(connection, "SAVEPOINT piece");
            try {
                outcome = work.on(connection);
            } catch (SQLException | RuntimeException e) {
                failure = e;
                Database.run(connection, "ROLLBACK TO piece");
            }
            Database.run(connection, "RELEASE piece");
        }

        /** @param ofAll what went wrong with the whole group, or null */
        void settle(Exception ofAll) {
            if (ofAll == null && failure == null) {
                done.complete(outcome);
            } else if (ofAll == null && failure instanceof SQLException) {
                done.completeExceptionally(new VaultFault("vault.db could not be written (" + failure.getMessage()
                        + "): check the disk, then try again.", failure));
            } else {
                done.completeExceptionally(ofAll == null ? failure : ofAll);
            }
        }
    }

    /** One piece of a group failed. */
    static final class PieceFailed extends RuntimeException {

        PieceFailed(Exception cause) {
            super(cause);
        }
    }
}
