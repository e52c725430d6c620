package org.sabak.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.sabak.log.Rebuilding;
import org.sabak.log.Refilling;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;

/** Read models made anew beside those in use. */
class RebuildTest extends WholeRoom {

    @Test
    void rebuilt_beside_while_new_events_come_in_they_hold_what_was_told_one_by_one() throws Exception {
        for (int n = 0; n < 400; n++) plan(n);
        int planned = 400;
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var rebuilding = others.submit(room.getBean(Rebuilding.class)::rebuild);
            for (; !rebuilding.isDone() || planned < 450; planned++) {
                plan(planned);
                assertThat(room.getBean(Refilling.class).now()).isFalse();
                assertThat(workshop(new WorkshopId("workshop-" + planned)).reason()).isEqualTo("reason " + planned);
                assertThat(workshop(new WorkshopId("workshop-7")).reason()).isEqualTo("reason 7");
            }
            assertThat(rebuilding.get().events()).isBetween(1_600L, 4L * planned);
        }
        var found = documents();
        assertThat(found.keySet()).noneMatch(name -> name.startsWith("rebuilt."));
        readAnew();
        assertThat(found).isEqualTo(documents());
    }

    @Test
    void a_rebuild_repairs_what_went_wrong_in_a_document() {
        plan(1);
        var sound = documents();
        var readModels = room.getBean(MongoDatabase.class);
        readModels.getCollection("workshops-2").updateMany(new Document(), Updates.set("reason", "scribbled over"));
        readModels.getCollection("places-2").insertOne(new Document("_id", "nobody"));
        readModels.getCollection("left-over-1").insertOne(new Document("_id", "nobody"));
        readModels.getCollection("figures-3").updateMany(new Document(), Updates.set("stage", "ANNOUNCED"));
        assertThat(ask(new FiguresNow(), Figures.class).workshopsCancelled()).as("seen, and remembered").isZero();

        room.getBean(Rebuilding.class).rebuild();

        assertThat(documents()).isEqualTo(sound);
        assertThat(ask(new FiguresNow(), Figures.class).workshopsCancelled()).isEqualTo(1);
        plan(2);
        assertThat(workshop(new WorkshopId("workshop-2")).reason()).isEqualTo("reason 2");
    }

    @Test
    void a_rebuild_that_fails_leaves_everything_as_it_was() {
        plan(1);
        var before = documents();
        var rebuilding = room.getBean(Rebuilding.class);
        room.getBean(Room.Poison.class).taken.set(true);
        assertThatThrownBy(rebuilding::rebuild).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a mistake in a projection");
        assertThat(documents()).isEqualTo(before);
        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(rebuilding.rebuild().events()).isEqualTo(4);
    }

    /** Else it would be shown before it is said to be complete, and then taken back. */
    @Test
    void a_rebuild_goes_no_further_than_what_it_takes_the_place_of() {
        record(planned(A));
        ask(new AwaitVisible(LONG), Reach.class);
        room.getBean(Room.Poison.class).taken.set(true);
        record(new WorkshopAnnounced(A));

        assertThat(room.getBean(Rebuilding.class).rebuild().events()).isEqualTo(2);
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.TENTATIVE);
        room.getBean(Room.Poison.class).taken.set(false);
        assertThat(ask(new AwaitVisible(LONG), Reach.class).complete()).isTrue();
        assertThat(workshop(A).stage()).isEqualTo(org.sabak.workshop.Stage.ANNOUNCED);
    }
}
