package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.SelfCheck;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;

/** What the read models do as they are wired in the program. */
class WholeRoomTest extends WholeRoom {

    @Test
    void after_waiting_an_answer_shows_what_was_recorded_and_what_reactions_added() {
        for (int n = 0; n < 50; n++) {
            var workshop = new WorkshopId("workshop-" + n);
            record(planned(workshop));
            var reach = ask(new AwaitVisible(LONG), Reach.class);

            assertThat(reach.complete()).isTrue();
            assertThat(reach.readModels().position()).isEqualTo(reach.headPosition()).isEqualTo(2L * n + 1);
            assertThat(workshop(workshop).seats()).isEqualTo(Room.SEATS_BY_REACTION);
        }
    }

    @Test
    void an_empty_log_is_complete_at_once() {
        var reach = ask(new AwaitVisible(LONG), Reach.class);

        assertThat(reach.complete()).isTrue();
        assertThat(reach.headPosition()).isEqualTo(-1);
    }

    @Test
    void nothing_is_wrong_with_the_wiring() {
        ask(new AwaitVisible(LONG), Reach.class);
        assertThat(room.getBeansOfType(SelfCheck.class).values()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(check ->
                assertThat(check.fault()).as(check.subject()).isEmpty());
    }

    @Test
    void a_database_that_is_gone_is_a_fault_in_one_sentence() {
        room.getBean(com.mongodb.client.MongoClient.class).close();

        assertThat(room.getBean("readModelsReachable", SelfCheck.class).fault()).hasValueSatisfying(words ->
                assertThat(words).contains("sabak.mongodb.uri"));
    }

    @Test
    void a_reset_forgets_everything_and_tells_it_again() {
        record(planned(A), new WorkshopAnnounced(A));
        ask(new AwaitVisible(LONG), Reach.class);
        var before = workshop(A);
        processor().shutDown();
        processor().resetTokens();
        assertThat(room.getBean(MongoDatabase.class).getCollection("workshops-2").countDocuments()).isZero();
        processor().start();
        record(new WorkshopCancelled(A, "no funds"));
        ask(new AwaitVisible(LONG), Reach.class);

        assertThat(workshop(A).title()).isEqualTo(before.title());
        assertThat(workshop(A).reason()).isEqualTo("no funds");
        assertThat(ask(new HowFar(), Reach.class).running()).isTrue();
    }

    /** Live, every event is a batch of its own; after a reset they are far enough behind to be read in pages. */
    @Test
    void catching_up_in_pages_gives_what_was_told_one_by_one() {
        for (int n = 0; n < 400; n++) plan(n);
        var once = documents();
        readAnew();

        assertThat(documents()).isEqualTo(once);
        var deadline = System.nanoTime() + LONG.toNanos();
        while (room.getBean(Room.Recalling.class).times.get() == 0 && System.nanoTime() < deadline) Thread.onSpinWait();
        assertThat(room.getBean(Room.Recalling.class).times).as("once for a long log").hasValue(1);
        record(planned(A));
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).seats()).isEqualTo(Room.SEATS_BY_REACTION);
    }

    /** Else what the power takes before the documents are written would be missing for ever. */
    @Test
    void no_token_stands_for_an_event_whose_documents_are_not_written_yet() {
        for (int n = 0; n < 20; n++) {
            record(planned(new WorkshopId("workshop-" + n)));
            ask(new AwaitVisible(LONG), Reach.class);
        }

        assertThat(room.getBean(Room.Watch.class).seen).hasSize(20).allSatisfy((event, token) ->
                assertThat(token).isLessThan(event));
    }

    @Test
    void a_projection_that_fails_while_catching_up_stops_there_and_goes_on_when_repaired() {
        for (int n = 0; n < 1_200; n++) record(planned(new WorkshopId("workshop-" + n)));
        record(new WorkshopAnnounced(A));
        ask(new AwaitVisible(LONG), Reach.class);
        processor().shutDown();
        processor().resetTokens();
        var poison = room.getBean(Room.Poison.class);
        poison.taken.set(true);
        processor().start();
        var deadline = System.nanoTime() + LONG.toNanos();
        boolean stopped = false; // also before it has begun, and running again while it tries again
        while (!stopped && System.nanoTime() < deadline) stopped = poison.tasted.get() && !ask(new HowFar(), Reach.class).running();
        assertThat(stopped).isTrue();

        poison.taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
    }

    @Test
    void a_projection_that_fails_stops_the_read_models_and_says_so_and_no_event_is_skipped() {
        room.getBean(Room.Poison.class).taken.set(true);
        record(planned(A), new WorkshopAnnounced(A));
        var deadline = System.nanoTime() + LONG.toNanos();
        var reach = ask(new AwaitVisible(Duration.ofMillis(100)), Reach.class);
        while (reach.running() && System.nanoTime() < deadline) {
            reach = ask(new AwaitVisible(Duration.ofMillis(100)), Reach.class);
        }
        assertThat(reach.running()).isFalse();
        assertThat(reach.complete()).isFalse();

        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.ANNOUNCED);
    }
}
