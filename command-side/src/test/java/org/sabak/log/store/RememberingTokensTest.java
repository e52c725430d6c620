package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingTokensTest {

    private static final TrackingToken THIRD = new GlobalSequenceTrackingToken(3);
    private static final TrackingToken FOURTH = new GlobalSequenceTrackingToken(4);

    @TempDir
    Path folder;

    private SqliteTokenStore tokens;

    @BeforeEach
    void open() throws Exception {
        tokens = new SqliteTokenStore(folder.resolve("tokens.db"), Samples.general());
    }

    @AfterEach
    void close() throws Exception {
        tokens.close();
    }

    @Test
    void a_token_outlives_the_program_and_so_does_a_token_of_a_replay() throws Exception {
        var replay = ReplayToken.createReplayToken(FOURTH, THIRD);
        tokens.initializeTokenSegments("reactions", 1, THIRD);
        tokens.initializeTokenSegments("replayed", 1, replay);
        close();
        open();
        assertThat(tokens.fetchToken("reactions", 0)).isEqualTo(THIRD);
        assertThat(tokens.fetchToken("replayed", 0)).isEqualTo(replay);
        assertThat(tokens.furthest()).hasValue(3);
    }

    @Test
    void the_beginning_is_remembered_as_a_place_too() throws Exception {
        tokens.initializeTokenSegments("reactions", 1, null);
        assertThat(tokens.fetchSegments("reactions")).containsExactly(0);
        assertThat(tokens.fetchToken("reactions", 0)).isNull();
        assertThat(tokens.furthest()).isEmpty();
    }

    @Test
    void a_place_that_exists_is_not_initialised_again() {
        tokens.initializeTokenSegments("reactions", 2, THIRD);
        assertThat(tokens.fetchSegments("reactions")).containsExactly(0, 1);
        assertThat(tokens.fetchSegments("others")).isEmpty();
        assertThatThrownBy(() -> tokens.initializeTokenSegments("reactions", 1)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.initializeSegment(FOURTH, "reactions", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(tokens.fetchToken("reactions", 1)).isEqualTo(THIRD);
    }

    @Test
    void what_was_never_initialised_can_be_neither_read_nor_written_nor_deleted() {
        assertThatThrownBy(() -> tokens.fetchToken("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.storeToken(THIRD, "reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.deleteToken("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
        tokens.releaseClaim("reactions", 0);
    }

    @Test
    void a_claim_keeps_everybody_else_out_until_it_is_released() throws Exception {
        tokens.initializeTokenSegments("reactions", 2, THIRD);
        try (var other = new SqliteTokenStore(folder.resolve("tokens.db"), Samples.general())) {
            tokens.fetchToken("reactions", 0);
            assertThatThrownBy(() -> other.fetchToken("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.storeToken(FOURTH, "reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.extendClaim("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> other.deleteToken("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThat(other.fetchAvailableSegments("reactions")).extracting(Segment::getSegmentId).containsExactly(1);
            other.releaseClaim("reactions", 0); // not theirs to release
            assertThatThrownBy(() -> other.fetchToken("reactions", 0)).isInstanceOf(UnableToClaimTokenException.class);
            tokens.releaseClaim("reactions", 0);
            assertThat(other.fetchToken("reactions", 0)).isEqualTo(THIRD);
        }
    }

    @Test
    void claims_of_a_program_that_was_killed_are_void_at_the_next_start() throws Exception {
        tokens.initializeTokenSegments("reactions", 1, THIRD);
        tokens.fetchToken("reactions", 0);
        try (var next = new SqliteTokenStore(folder.resolve("tokens.db"), Samples.general())) {
            assertThat(next.fetchToken("reactions", 0)).isEqualTo(THIRD);
        }
    }

    @Test
    void a_token_moves_only_after_the_events_of_the_same_unit_are_on_disk() {
        tokens.initializeTokenSegments("reactions", 1, THIRD);
        var failing = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
        tokens.storeToken(FOURTH, "reactions", 0);
        failing.onPrepareCommit(unit -> {
            throw new IllegalStateException("the append failed");
        });
        assertThatThrownBy(failing::commit).hasMessage("the append failed");
        assertThat(tokens.fetchToken("reactions", 0)).isEqualTo(THIRD);

        var good = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
        tokens.storeToken(FOURTH, "reactions", 0);
        good.onPrepareCommit(unit -> assertThat(tokens.fetchToken("reactions", 0)).isEqualTo(THIRD));
        good.commit();
        assertThat(tokens.fetchToken("reactions", 0)).isEqualTo(FOURTH);
    }

    @Test
    void a_type_that_is_no_token_is_not_built() throws Exception {
        tokens.initializeTokenSegments("reactions", 1, THIRD);
        try (var foreign = LogFile.openWriter(folder.resolve("tokens.db")); var statement = foreign.createStatement()) {
            statement.execute("UPDATE token SET type = 'java.io.File', token = x'22612F6222'");
        }
        assertThatThrownBy(() -> tokens.fetchToken("reactions", 0)).hasMessage("not the type of a token: java.io.File");
    }

    @Test
    void a_deleted_place_is_gone() {
        tokens.initializeTokenSegments("reactions", 1, THIRD);
        tokens.fetchToken("reactions", 0);
        tokens.deleteToken("reactions", 0);
        assertThat(tokens.fetchSegments("reactions")).isEmpty();
    }
}
