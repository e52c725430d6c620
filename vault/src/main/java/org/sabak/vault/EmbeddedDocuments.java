package org.sabak.vault;

import java.sql.SQLException;
import java.util.Optional;
import org.sabak.kernel.DocumentId;
import org.sabak.sqlite.Prepared;

/**
 * Documents in a file of their own, so that the persons' file stays small and quick to rewrite. Their keys are in the
 * persons' file: an erasure rewrites that one, and without the key nobody can read what may be left of the other.
 */
final class EmbeddedDocuments implements Documents {

    static final String KEYS = """
            CREATE TABLE IF NOT EXISTS document_key (
                seq INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE, key BLOB NOT NULL) STRICT""";

    static final String CONTENTS = """
            CREATE TABLE IF NOT EXISTS document (
                seq INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT""";

    private final Database keys;
    private final Database contents;
    private final Seal wrap;
    private final EmbeddedVault readings;

    EmbeddedDocuments(Database keys, Database contents, MasterKey master, EmbeddedVault readings) {
        this.keys = keys;
        this.contents = contents;
        this.wrap = new Seal(master.derive("wrapping of documents' keys"));
        this.readings = readings;
    }

    /** A document whose key is there is there; the key is written last. A document never changes, so nothing is replaced. */
    @Override
    public Runnable keeping(DocumentId document, byte[] content) {
        var key = Seal.newKey();
        var wrapped = wrap.close(key, document + "|key");
        var sealed = new Seal(key).close(content, document.value());
        return () -> {
            if (key(document).isPresent()) return;
            contents.write(connection -> put(connection, "REPLACE INTO document (document, content) VALUES (?, ?)",
                    document, sealed));
            keys.write(connection -> put(connection, "REPLACE INTO document_key (document, key) VALUES (?, ?)",
                    document, wrapped));
        };
    }

    @Override
    public Optional<byte[]> read(DocumentId document, Reader reader) {
        var key = key(document);
        var content = contents.read(connection -> bytes(connection, "SELECT content FROM document WHERE document = ?",
                document));
        if (key.isEmpty() || content.isEmpty()) return Optional.empty();
        readings.note(reader, 0).outcome();
        return Optional.of(new Seal(wrap.open(key.get(), document + "|key")).open(content.get(), document.value()));
    }

    @Override
    public void forget(DocumentId document) {
        keys.write(connection -> remove(connection, "DELETE FROM document_key WHERE document = ?", document));
        keys.scrub();
        contents.write(connection -> remove(connection, "DELETE FROM document WHERE document = ?", document));
    }

    private Optional<byte[]> key(DocumentId document) {
        return keys.read(connection -> bytes(connection, "SELECT key FROM document_key WHERE document = ?", document));
    }

    private static int put(Prepared connection, String sql, DocumentId document, byte[] bytes) throws SQLException {
        var insert = connection.statement(sql);
        insert.setString(1, document.value());
        insert.setBytes(2, bytes);
        int rows = insert.executeUpdate();
        insert.clearParameters(); // else the statement holds a copy of it until the next one
        return rows;
    }

    private static int remove(Prepared connection, String sql, DocumentId document) throws SQLException {
        var delete = connection.statement(sql);
        delete.setString(1, document.value());
        return delete.executeUpdate();
    }

    private static Optional<byte[]> bytes(Prepared connection, String sql, DocumentId document) throws SQLException {
        var select = connection.statement(sql);
        select.setString(1, document.value());
        try (var row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }
}
