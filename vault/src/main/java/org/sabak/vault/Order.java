package org.sabak.vault;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sabak.sqlite.Prepared;

/** One piece of work and what came of it; a failure undoes this piece and none of its neighbours. */
final class Order<T> {

    private final Database.Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private T outcome;
    private Exception failure;

    Order(Database.Work<T> work) {
        this.work = work;
    }

    /** One piece of a group failed. */
    static final class PieceFailed extends RuntimeException {

        PieceFailed(Exception cause) {
            super(cause);
        }
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
            connection.forget();
            rollBack(connection, e);
        }
        Database.run(connection, "RELEASE piece");
    }

    /** On a full disk SQLite has by then given up all of it by itself, and the reason is the full disk. */
    private static void rollBack(Prepared connection, Exception reason) throws SQLException {
        try {
            Database.run(connection, "ROLLBACK TO piece");
        } catch (SQLException e) {
            throw reason instanceof SQLException first ? first : e;
        }
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

    boolean isSettled() {
        return done.isDone();
    }

    /** Waits until it is settled. @throws RuntimeException what went wrong; then nothing of it is there */
    T outcome() {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
