package org.sabak.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.kernel.SelfCheck;
import org.sabak.sqlite.Prepared;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The vault in a folder of this machine: {@code vault.db}, {@code documents.db}, {@code answers.db}, and {@code master.key} without which
 * none of them can be read.
 */
public final class VaultFiles implements AutoCloseable {

    private static final String PROOF = "this vault belongs to this key";
    private static final String META = "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT";

    private final Path folder;
    private final Database database;
    private final Database documentsFile;
    private final Database answersFile;
    private final MasterKey master;
    private final Vault vault;
    private final Documents documents;
    private final AnswerSheets answers;
    private final Credentials credentials;

    private VaultFiles(Path folder, Clock clock, PasswordEncoder encoder) {
        PrivateFiles.folder(folder);
        this.folder = folder;
        database = new Database(folder.resolve("vault.db"),
                List.of(META, EmbeddedVault.PERSONS, EmbeddedVault.READINGS, EmbeddedCredentials.TABLE,
                        EmbeddedDocuments.KEYS));
        try {
            master = MasterKey.in(folder.resolve("master.key"), database.read(VaultFiles::holdsSomething));
            prove();
            documentsFile = new Database(folder.resolve("documents.db"), List.of(EmbeddedDocuments.CONTENTS));
            answersFile = new Database(folder.resolve("answers.db"), List.of(EmbeddedAnswers.SECRETS, EmbeddedAnswers.SHEETS));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        var embedded = new EmbeddedVault(database, master, clock);
        vault = embedded;
        documents = new EmbeddedDocuments(database, documentsFile, master, embedded);
        answers = new EmbeddedAnswers(answersFile, master, embedded);
        credentials = new EmbeddedCredentials(database, master, new Passwords(encoder), clock);
    }

    /** What to take from a row. */
    private interface Cell<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Opens the vault, or makes folder, key and vault at the first start.
     *
     * @throws IllegalStateException with one sentence that says what to do, when key and vault do not belong together
     */
    public static VaultFiles open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** @param clock for the read log, and for when a login was claimed */
    public static VaultFiles open(Path folder, Clock clock) {
        return open(folder, clock, Passwords.argon2id());
    }

    static VaultFiles open(Path folder, Clock clock, PasswordEncoder encoder) {
        return new VaultFiles(folder, clock, encoder);
    }

    public Vault vault() {
        return vault;
    }

    public Documents documents() {
        return documents;
    }

    public AnswerSheets answers() {
        return answers;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** What must be true of the vault before the program may serve anybody. */
    public List<SelfCheck> checks() {
        return List.of(
                check("the vault's key", () -> MasterKey.in(folder.resolve("master.key"), true).matches(master) ? ""
                        : "The key file was exchanged while the program ran: put the right master.key back."),
                check("the vault's settings", () -> durable() ? ""
                        : "vault.db is not written durably (WAL, synchronous=FULL): put it on a local disk."),
                check("who may open the vault", () -> Stream.concat(Stream.of("vault.db", "documents.db", "answers.db")
                                .flatMap(name -> Stream.of(name, name + "-wal", name + "-shm")), Stream.of("master.key"))
                        .filter(name -> !PrivateFiles.isPrivate(folder.resolve(name))).findFirst()
                        .map(name -> "Others may open " + name + ": run chmod 600 on it.").orElse("")));
    }

    @Override
    public void close() {
        database.close();
        documentsFile.close();
        answersFile.close();
    }

    /** Everything in the vault rests on the key, so a wrong one is found out before anything is written with it. */
    private void prove() {
        var seal = new Seal(master.derive("proof"));
        var proof = database.read(VaultFiles::proof);
        if (proof.isEmpty()) {
            var fresh = seal.close(PROOF.getBytes(UTF_8), "proof");
            database.write(connection -> keepProof(connection, fresh));
            return;
        }
        try {
            seal.open(proof.get(), "proof");
        } catch (VaultFault e) {
            throw new VaultFault("master.key in " + folder + " is not the key of the vault.db beside it:"
                    + " put back the two files that belong together.", e);
        }
    }

    private boolean durable() {
        return "wal".equals(database.read(connection -> first(connection, "PRAGMA journal_mode", rows -> rows.getString(1)))
                .orElse("")) && database.pragma("synchronous") == 2 && database.pragma("secure_delete") == 1;
    }

    private static boolean holdsSomething(Prepared connection) throws SQLException {
        return first(connection,
                "SELECT 1 FROM meta UNION ALL SELECT 1 FROM person UNION ALL SELECT 1 FROM account LIMIT 1",
                rows -> rows.getInt(1)).isPresent();
    }

    private static Optional<byte[]> proof(Prepared connection) throws SQLException {
        return first(connection, "SELECT value FROM meta WHERE name = 'proof'", rows -> rows.getBytes(1));
    }

    private static <T> Optional<T> first(Prepared connection, String sql, Cell<T> cell) throws SQLException {
        try (var rows = connection.statement(sql).executeQuery()) {
            return rows.next() ? Optional.of(cell.of(rows)) : Optional.empty();
        }
    }

    private static int keepProof(Prepared connection, byte[] proof) throws SQLException {
        var insert = connection.statement("INSERT INTO meta (name, value) VALUES ('proof', ?)");
        insert.setBytes(1, proof);
        return insert.executeUpdate();
    }

    private static SelfCheck check(String subject, java.util.function.Supplier<String> fault) {
        return new SelfCheck() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Optional<String> fault() {
                return Optional.of(fault.get()).filter(words -> !words.isEmpty());
            }
        };
    }
}
