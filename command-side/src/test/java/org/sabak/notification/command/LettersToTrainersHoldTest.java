package org.sabak.notification.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.PersonId;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;

/** Whether a letter with a link to a trainer's page may still go. */
class LettersToTrainersHoldTest {

    static final TrainerId SAULE = new TrainerId("trainer-saule");

    private final TrainerNow now = new TrainerNow();

    @Test
    void only_the_letter_that_was_asked_for_last_goes() {
        assertThat(now.wasLastAsked("first")).isFalse();
        asks("first");
        assertThat(now.wasLastAsked("first")).isTrue();
        asks("second");
        assertThat(now.wasLastAsked("first")).isFalse();
        assertThat(now.wasLastAsked("second")).isTrue();
    }

    @Test
    void whoever_left_meanwhile_gets_none_unless_they_are_back() {
        asks("first");
        happens("left", new TrainerLeft(SAULE));
        assertThat(now.wasLastAsked("first")).isFalse();
        happens("back", new TrainerReturned(SAULE));
        assertThat(now.wasLastAsked("first")).isTrue();
    }

    private void asks(String fact) {
        happens(fact, new ProfileLinkAsked(SAULE, new PersonId("person-saule"), "ru"));
    }

    private void happens(String fact, Object event) {
        now.note(new GenericDomainEventMessage<>("Trainer", SAULE.value(), 0, new GenericMessage<>(fact, event, java.util.Map.of()), Instant::now));
    }
}
