package org.sabak.log.store;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells "somebody else was first" from every other failure; Axon's own resolver knows no code of SQLite. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable e = exception; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException sqlite) return duplicate(sqlite.getResultCode());
        }
        return false;
    }

    private static boolean duplicate(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }
}
