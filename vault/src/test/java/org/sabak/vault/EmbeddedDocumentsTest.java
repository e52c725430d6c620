package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDocumentsTest extends DocumentsContract {

    @TempDir
    Path folder;
    private VaultFiles files;

    @BeforeEach
    void open() {
        files = VaultFiles.open(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Override
    Documents documents() {
        return files.documents();
    }

    @Override
    Vault vault() {
        return files.vault();
    }

    @Test
    void a_document_is_legible_in_no_file_and_still_there_after_a_restart() throws Exception {
        documents().keep(LETTER, SMALL);
        assertThat(filesWith("Dilnoza".getBytes())).isEmpty();
        close();
        assertThat(filesWith("Dilnoza".getBytes())).isEmpty();
        open();
        assertThat(documents().read(LETTER, DESK)).contains(SMALL);
    }

    @Test
    void no_key_of_a_forgotten_document_is_left_in_any_file() throws Exception {
        for (int n = 0; n < 200; n++) documents().keep(new org.sabak.kernel.DocumentId("document-" + n), SMALL);
        documents().keep(LETTER, SMALL);
        var key = stored("vault.db", "SELECT key FROM document_key WHERE document = 'document-letter'");
        var content = stored("documents.db", "SELECT content FROM document WHERE document = 'document-letter'");
        assertThat(filesWith(key)).as("the search finds what is there").isNotEmpty();
        assertThat(filesWith(content)).isNotEmpty();

        documents().forget(LETTER);

        assertThat(filesWith(key)).isEmpty();
    }

    @Test
    void a_document_that_was_changed_outside_is_refused() throws Exception {
        documents().keep(LETTER, SMALL);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("documents.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE document SET content = CAST(substr(content, 1, length(content) - 1) || x'00' AS BLOB)");
        }

        assertThatIllegalStateException().isThrownBy(() -> documents().read(LETTER, DESK))
                .withMessageContaining("document-letter was changed or damaged");
    }

    private byte[] stored(String file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var row = connection.createStatement().executeQuery(sql)) {
            return row.getBytes(1);
        }
    }

    private List<String> filesWith(byte[] wanted) throws Exception {
        try (var all = Files.list(folder)) {
            return all.filter(file -> {
                try {
                    return HexFormat.of().formatHex(Files.readAllBytes(file)).contains(HexFormat.of().formatHex(wanted));
                } catch (java.io.IOException e) {
                    throw new AssertionError(e);
                }
            }).map(file -> file.getFileName().toString()).toList();
        }
    }
}
