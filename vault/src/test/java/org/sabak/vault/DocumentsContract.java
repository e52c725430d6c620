package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.DocumentId;

/** What every home of documents promises. */
abstract class DocumentsContract {

    static final DocumentId LETTER = new DocumentId("document-letter"), OTHER = new DocumentId("document-other");
    static final Reader DESK = new Reader("account-desk", "official-letter");
    static final byte[] SMALL = "%PDF-1.7 Dear organizer, we name Dilnoza and Boris".getBytes();

    abstract Documents documents();

    abstract Vault vault();

    @Test
    void what_is_kept_can_be_read() {
        documents().keep(LETTER, SMALL);

        assertThat(documents().read(LETTER, DESK)).contains(SMALL);
    }

    @Test
    void ten_megabytes_come_back_as_they_went() {
        var large = new byte[10 << 20];
        new Random(7).nextBytes(large);

        documents().keep(LETTER, large);

        assertThat(documents().read(LETTER, DESK)).contains(large);
    }

    @Test
    void keeping_it_again_changes_nothing() {
        documents().keep(LETTER, SMALL);
        documents().keep(LETTER, "something else".getBytes());

        assertThat(documents().read(LETTER, DESK)).contains(SMALL);
    }

    @Test
    void a_document_nobody_kept_is_unknown_and_no_reading_is_noted() {
        assertThat(documents().read(LETTER, DESK)).isEmpty();
        assertThat(vault().readings(1)).isEmpty();
    }

    @Test
    void a_reading_is_noted_with_who_and_what_for() {
        documents().keep(LETTER, SMALL);
        documents().read(LETTER, DESK);

        assertThat(vault().readings(5)).singleElement().satisfies(reading -> {
            assertThat(reading.actor()).isEqualTo("account-desk");
            assertThat(reading.purpose()).isEqualTo("official-letter");
        });
    }

    @Test
    void a_forgotten_document_is_gone_and_the_others_stay() {
        documents().keep(LETTER, SMALL);
        documents().keep(OTHER, SMALL);

        documents().forget(LETTER);
        documents().forget(LETTER);

        assertThat(documents().read(LETTER, DESK)).isEmpty();
        assertThat(documents().read(OTHER, DESK)).contains(SMALL);
    }
}
