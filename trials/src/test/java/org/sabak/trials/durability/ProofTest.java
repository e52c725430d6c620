package org.sabak.trials.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sabak.trials.oracle.Fact;

/** A proof that cannot fail proves nothing: each way of answering too early is shown to it. */
class ProofTest {

    private static final String PART = "11111111-2222-3333-4444-555555555555";
    private static final String EVENT = "aaaaaaaa-2222-3333-4444-555555555555";
    private static final Map<String, Fact> FACTS = Map.of("entered registration-" + PART,
            new Fact(7, EVENT, "roster", 0, "registration.participant-registered", "", null, null));

    private static final String FRAME = "9 pwrite64(5</d/log.db-wal>, \"\\0\\0\\0\\5\\0\\0\\0\\0v\", 24, 32) = 24\n";
    private static final String LAST_FRAME = "9 pwrite64(5</d/log.db-wal>, \"\\0\\0\\0\\5\\0\\0\\0\\5v\", 24, 32) = 24\n";
    private static final String PAGE = "9 pwrite64(5</d/log.db-wal>, \"\\r\\0" + EVENT + "\"..., 4096, 56) = 4096\n";
    private static final String OTHER_PAGE = "9 pwrite64(5</d/log.db-wal>, \"\\r\\0\", 4096, 56) = 4096\n";
    private static final String SYNC = "9 fsync(5</d/log.db-wal>)  = 0\n";
    private static final String OPEN = "9 openat(AT_FDCWD, \"/d/log.head\", O_RDWR|O_CREAT|O_DSYNC, 0666) = 6</d/log.head>\n";
    private static final String PIN = "9 write(6</d/log.head>, \"SABAK-H1\\0\\0\\0\\0\\0\\0\\0\\7xyz\", 80) = 80\n";
    private static final String NAME = "9 pwrite64(8</d/vault.db-wal>, \"\\0\\0\\0\\5\\0\\0\\0\\5v\", 24, 32) = 24\n"
            + "9 pwrite64(8</d/vault.db-wal>, \"person-" + PART + "\", 4096, 56) = 4096\n"
            + "9 fdatasync(8</d/vault.db-wal>) = 0\n";
    private static final String ANSWER = "7 write(9<socket:[1]>, \"HTTP/1.1 201 \\r\\nLocation: /registrations/registration-"
            + PART + "\\r\\n\", 99) = 99\n";

    @Test
    void commit_sync_pin_answer_is_in_order() throws IOException {
        var proof = proof(NAME, OPEN, FRAME, PAGE, LAST_FRAME, OTHER_PAGE, SYNC, PIN, ANSWER);
        assertThat(proof.exceptions()).isEmpty();
        assertThat(proof.answers()).isEqualTo(1);
    }

    @Test
    void an_answer_before_the_sync_is_an_exception() throws IOException {
        assertThat(proof(NAME, LAST_FRAME, PAGE, ANSWER, SYNC).exceptions()).singleElement().asString().contains("not synced");
    }

    @Test
    void a_sync_that_began_before_the_last_write_does_not_count() throws IOException {
        assertThat(proof(NAME, FRAME, PAGE, SYNC, LAST_FRAME, OTHER_PAGE, ANSWER).exceptions()).hasSize(1);
        assertThat(proof(NAME, "8 fsync(5</d/log.db-wal> <unfinished ...>\n", LAST_FRAME, PAGE,
                "8 <... fsync resumed>) = 0\n", ANSWER).exceptions()).hasSize(1);
    }

    @Test
    void a_sync_that_has_not_returned_does_not_count() throws IOException {
        assertThat(proof(NAME, LAST_FRAME, PAGE, "8 fsync(5</d/log.db-wal> <unfinished ...>\n", ANSWER,
                "8 <... fsync resumed>) = 0\n").exceptions()).hasSize(1);
    }

    @Test
    void a_sync_that_failed_does_not_count() throws IOException {
        assertThat(proof(NAME, LAST_FRAME, PAGE, "9 fsync(5</d/log.db-wal>) = -1 EIO (Input/output error)\n", ANSWER)
                .exceptions()).hasSize(1);
    }

    @Test
    void a_sync_of_another_file_does_not_count() throws IOException {
        assertThat(proof(NAME, LAST_FRAME, PAGE, "9 fsync(5</d/tokens.db-wal>) = 0\n", ANSWER).exceptions()).hasSize(1);
    }

    @Test
    void an_answer_before_the_pin_is_an_exception() throws IOException {
        assertThat(proof(NAME, OPEN, LAST_FRAME, PAGE, SYNC, ANSWER, PIN).exceptions()).singleElement().asString()
                .contains("not pinned");
        assertThat(proof(NAME, OPEN.replace("|O_DSYNC", ""), LAST_FRAME, PAGE, SYNC, PIN, ANSWER).exceptions()).hasSize(1);
    }

    @Test
    void an_answer_before_the_name_is_an_exception() throws IOException {
        assertThat(proof(LAST_FRAME, PAGE, SYNC, ANSWER).exceptions()).singleElement().asString().contains("name");
    }

    @Test
    void an_answer_about_nothing_in_the_log_is_an_exception() throws IOException {
        var elsewhere = ANSWER.replace("1111", "9999");
        assertThat(proof(NAME, LAST_FRAME, PAGE, SYNC, elsewhere).exceptions()).singleElement().asString().contains("no such fact");
    }

    private static Proof proof(String... lines) throws IOException {
        return Proof.of(new BufferedReader(new StringReader(String.join("", List.of(lines)))), FACTS);
    }
}
