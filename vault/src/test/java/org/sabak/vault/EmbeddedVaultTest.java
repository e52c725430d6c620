package org.sabak.vault;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;

class EmbeddedVaultTest extends VaultContract {

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
    Vault vault() {
        return files.vault();
    }

    @Test
    void nothing_personal_is_legible_in_any_file() throws Exception {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        vault().find("dilnoza", 10, DESK);

        assertThat(filesWith(words(ABOUT_DILNOZA))).isEmpty();
        close();
        assertThat(filesWith(words(ABOUT_DILNOZA))).isEmpty();
        open();
        assertThat(vault().read(DILNOZA, DESK)).contains(ABOUT_DILNOZA);
    }

    @Test
    void neither_sealed_record_nor_wrapped_key_of_a_forgotten_person_is_left_in_any_file() throws Exception {
        for (int n = 0; n < 300; n++) {
            vault().keep(new PersonId("person-" + n), ABOUT_BORIS);
            if (n == 150) vault().keep(DILNOZA, ABOUT_BORIS);
        }
        var traces = new ArrayList<>(traces(DILNOZA));
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        traces.addAll(traces(DILNOZA));
        assertThat(filesWith(traces)).as("the search finds what is there").isNotEmpty();

        vault().forget(DILNOZA);

        traces.addAll(words(ABOUT_DILNOZA));
        traces.add(DILNOZA.value().getBytes(UTF_8));
        assertThat(filesWith(traces)).isEmpty();
        assertThat(vault().read(new PersonId("person-299"), DESK)).contains(ABOUT_BORIS);
    }

    @Test
    void an_erasure_that_another_program_holds_up_says_so_and_succeeds_afterwards() throws Exception {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        var traces = traces(DILNOZA);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
                var reading = other.createStatement()) {
            reading.execute("BEGIN");
            reading.executeQuery("SELECT count(*) FROM person").next();
            assertThatIllegalStateException().isThrownBy(() -> vault().forget(DILNOZA))
                    .withMessageContaining("close it and ask for the erasure again");
        }

        vault().forget(DILNOZA);

        assertThat(filesWith(traces)).isEmpty();
    }

    @Test
    void answers_that_stopped_half_way_do_not_hold_up_an_erasure() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        for (int n = 0; n < 300; n++) vault().keep(new PersonId("person-" + n), ABOUT_BORIS);
        for (int n = 0; n < 8; n++) {
            assertThat(vault().find("Boris", 1, DESK)).hasSize(1);
            assertThat(vault().readings(1)).hasSize(1);
        }

        vault().forget(DILNOZA);

        assertThat(vault().read(DILNOZA, DESK)).isEmpty();
    }

    @Test
    void the_same_details_again_write_nothing() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        var before = traces(DILNOZA);

        vault().keep(DILNOZA, ABOUT_DILNOZA);

        assertThat(traces(DILNOZA)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void a_record_that_was_changed_outside_is_refused_and_nobody_is_named() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        outside("UPDATE person SET identity = CAST(substr(identity, 1, length(identity) - 1) || x'00' AS BLOB)");

        assertThatIllegalStateException().isThrownBy(() -> vault().read(DILNOZA, DESK))
                .withMessage("The vault's record person-dilnoza|IDENTITY|1 was changed or damaged outside the program:"
                        + " restore vault.db from a backup.");
    }

    @Test
    void a_record_moved_to_another_person_is_refused() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        outside("UPDATE person SET person = 'person-boris'");

        assertThatIllegalStateException().isThrownBy(() -> vault().read(BORIS, DESK))
                .withMessageContaining("person-boris|IDENTITY|key was changed or damaged");
    }

    @Test
    void who_cannot_be_noted_down_is_told_no_name() {
        vault().keep(DILNOZA, ABOUT_DILNOZA);
        outside("DROP TABLE reading");

        assertThatIllegalStateException().isThrownBy(() -> vault().read(DILNOZA, DESK)).withMessageContaining("reading");
        assertThatIllegalStateException().isThrownBy(() -> vault().find("dilnoza", 10, DESK));
    }

    private void outside(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes a person's record consists of, as they lie in the database. */
    private List<byte[]> traces(PersonId person) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
                var select = connection.prepareStatement(
                        "SELECT identity_key, identity, contact_key, contact FROM person WHERE person = ?")) {
            select.setString(1, person.value());
            var row = select.executeQuery();
            return List.of(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<byte[]> words(PersonDetails d) {
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE).flatMap((Charset set) -> Stream.of(d.name(), d.nativeName(), d.email(),
                d.phone(), d.organisation(), d.position(), "Dilnoza", "Дильноза").map(word -> word.getBytes(set))).toList();
    }

    /** Files in the folder that hold one of these byte sequences anywhere. */
    private List<String> filesWith(List<byte[]> wanted) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> wanted.stream().anyMatch(bytes -> hex(file).contains(HexFormat.of().formatHex(bytes))))
                    .map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String hex(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
