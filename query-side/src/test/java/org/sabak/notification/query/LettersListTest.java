package org.sabak.notification.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationEvent.Cause;
import org.sabak.notification.NotificationEvent.Doubt;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterHandedOver;
import org.sabak.notification.NotificationEvent.LetterPutOff;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;
import org.sabak.notification.NotificationEvent.Withdrawal;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.LetterOf;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Row;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.notification.Via;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;
import org.sabak.workshop.WorkshopKind;

class LettersListTest extends RetoldStory {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-media");
    static final PersonId AMINA = new PersonId("person-amina"), BORIS = new PersonId("person-boris");

    private final LetterId sent = letter(1), dead = letter(2), unknown = letter(3), withdrawn = letter(4), retried = letter(5),
            putOff = letter(6), waiting = letter(7);
    private final List<?> told = List.of(
            new WorkshopPlanned(WORKSHOP, "Media", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE, "T1", "IV",
                    new Place(new Country("KZ"), "Almaty", ""), "Asia/Almaty",
                    Days.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)), 24, List.of(), List.of("ru"), true),
            requested(sent, AMINA), requested(dead, BORIS), requested(unknown, AMINA), requested(withdrawn, AMINA),
            requested(retried, AMINA), requested(putOff, AMINA), requested(waiting, AMINA),
            new LetterHandedOver(sent), new LetterSent(sent, Via.SMTP), new LetterDead(dead, Cause.REFUSED, 550),
            new LetterHandedOver(unknown), new LetterUnknown(unknown, Doubt.LINE_BROKE),
            new LetterWithdrawn(withdrawn, Withdrawal.OVERTAKEN), new LetterDead(retried, Cause.TOO_MANY_ATTEMPTS, 451),
            new LetterRetried(retried, false), new LetterHandedOver(putOff), new LetterPutOff(putOff, 451),
            new WorkshopRetitled(WORKSHOP, "Media", "The media"));

    private static LetterId letter(int n) {
        return new LetterId("letter-" + n);
    }

    private static LetterRequested requested(LetterId letter, PersonId person) {
        return new LetterRequested(letter, Template.SEAT_GIVEN, "ru", "fact-of-" + letter, "roster-of-" + WORKSHOP, Optional.of(WORKSHOP),
                new RecipientId("registration-of-" + letter), person);
    }

    @Override
    protected List<Object> projections() {
        return List.of(new LettersProjection(writes), new LettersAnswers(readModels, standings, vault.vault()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(all(null), one(dead), one(sent));
    }

    @BeforeEach
    void keepNames() {
        vault.vault().keep(AMINA, new PersonDetails("Amina Farah", "Амина", "amina@example.org", "", "Radio", ""));
    }

    @Test
    void what_needs_somebody_comes_first_then_the_newest() {
        tell();
        assertThat(all(null).rows()).extracting(Row::letterId)
                .containsExactly(unknown, dead, waiting, putOff, retried, withdrawn, sent);
        assertThat(all(null).counts()).isEqualTo(Map.of(Stand.UNKNOWN, 1, Stand.DEAD, 1, Stand.WAITING, 3, Stand.SENT, 1,
                Stand.WITHDRAWN, 1));
        assertThat(all(null).standing()).isEqualTo(after(told.size()));
        assertThat(all(Stand.DEAD).rows()).extracting(Row::letterId).containsExactly(dead);
        assertThat(all(Stand.DEAD).counts()).as("of all there are").hasSize(5);
    }

    @Test
    void a_letter_says_to_whom_about_what_and_why_it_stands_where_it_does() {
        tell();
        assertThat(one(sent)).isEqualTo(new Row(sent, Template.SEAT_GIVEN, "ru", "fact-of-letter-1", WORKSHOP, "The media",
                new RecipientId("registration-of-letter-1"), "Amina Farah", Stand.SENT, "SMTP", 0, at(9)));
        assertThat(one(dead).recipient()).as("whom the vault has forgotten").isEmpty();
        assertThat(one(dead).reason()).isEqualTo("REFUSED");
        assertThat(one(dead).reply()).isEqualTo(550);
        assertThat(one(putOff).reply()).isEqualTo(451);
        assertThat(askFor(new LetterOf(letter(9), OLGA), Row.class)).isEmpty();
    }

    @Test
    void looking_at_the_list_is_noted() {
        tell();
        all(null);
        assertThat(vault.vault().readings(1)).singleElement().satisfies(reading -> {
            assertThat(reading.actor()).isEqualTo(OLGA);
            assertThat(reading.purpose()).isEqualTo("letters");
        });
    }

    private Letters all(Stand stand) {
        return ask(new AllLetters(stand, OLGA), Letters.class);
    }

    private Row one(LetterId letter) {
        return askFor(new LetterOf(letter, OLGA), Row.class).orElseThrow();
    }
}
