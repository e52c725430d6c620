package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;
import static org.sabak.registration.NominationRefusal.COMES_FROM_ELSEWHERE;
import static org.sabak.registration.NominationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.NominationRefusal.DUE_PASSED;
import static org.sabak.registration.NominationRefusal.LETTER_EMPTY;
import static org.sabak.registration.NominationRefusal.LETTER_NEEDED;
import static org.sabak.registration.NominationRefusal.LETTER_TOO_LARGE;
import static org.sabak.registration.NominationRefusal.NOBODY_TO_SEND;
import static org.sabak.registration.NominationRefusal.NOT_INVITED;
import static org.sabak.registration.NominationRefusal.NOT_SENT;
import static org.sabak.registration.NominationRefusal.NO_SUCH_LETTER;
import static org.sabak.registration.NominationRefusal.OTHER_COUNTRY;
import static org.sabak.registration.NominationRefusal.REASON_NEEDED;
import static org.sabak.registration.NominationRefusal.SENT_ALREADY;
import static org.sabak.registration.NominationRefusal.TAKEN_BACK;
import static org.sabak.registration.NominationRefusal.TOO_LATE_TO_REPLACE;
import static org.sabak.registration.NominationRefusal.TOO_MANY;
import static org.sabak.registration.NominationRefusal.TWICE;
import static org.sabak.registration.NominationRefusal.VERSION_MOVED;
import static org.sabak.registration.NominationRefusal.WORKSHOP_OFF;
import static org.sabak.registration.command.Delegation.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.RegistrationId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Named;
import org.sabak.registration.NominationCommand.EraseOfficialLetter;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.ReplaceNominee;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterErased;
import org.sabak.registration.Nominee;
import org.sabak.registration.OfficialLetter;

class NominatingTest {

    final Delegation house = new Delegation();

    @Test
    void a_table_is_kept_in_its_order_and_the_names_are_in_the_vault() {
        house.inTime().given(invited(AIGUL)).when(lists(0, row("dana"), row("erlan"))).expectEvents(listed(1, "dana", "erlan"));
        assertThat(house.vault.keeps(person("dana"))).isTrue();
        house.inTime().given(invited(AIGUL), listed(1, "dana", "erlan")).when(lists(0, row("dana"), row("erlan")))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told_and_undoes_nothing() {
        house.inTime().given(invited(AIGUL), listed(1, "dana"), listed(2, "dana", "erlan")).when(lists(1, row("dana"), row("farida")))
                .expectNoEvents().expectExceptionDetails(no(VERSION_MOVED, 2));
        assertThat(house.vault.keeps(person("farida"))).isFalse();
    }

    @Test
    void who_is_left_out_of_the_next_table_is_dropped() {
        house.inTime().given(invited(AIGUL), listed(1, "dana", "erlan")).when(lists(1, row("erlan"), row("farida")))
                .expectEvents(new NomineesListed(WORKSHOP, KZ, AIGUL, 2, List.of(nominee("erlan", 1), nominee("farida", 2)),
                        List.of(person("dana"))));
    }

    @Test
    void twenty_rows_are_taken_and_one_more_is_too_many() {
        house.inTime().given(invited(AIGUL)).when(lists(0, rows(20))).expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL)).when(lists(0, rows(21))).expectNoEvents().expectExceptionDetails(no(TOO_MANY, 20, 21));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER), sent(nominee("dana", 1))).when(lists(1, rows(20)))
                .expectNoEvents().expectExceptionDetails(no(TOO_MANY, 20, 21));
    }

    @Test
    void the_same_person_in_two_rows_is_refused_with_both_rows_named() {
        house.inTime().given(invited(AIGUL)).when(lists(0, row("a", contact("Dana Omarova")), row("b"),
                row("c", contact("DANA  OMAROVA".replace("  ", " "))))).expectNoEvents().expectExceptionDetails(no(TWICE, 1, 3));
        house.inTime().given(invited(AIGUL)).when(lists(0, row("a", phone("Dana Omarova", "", "+7 700 000-00-01")),
                row("b", phone("D. Omarova", "", "8 999")), row("c", phone("Dana Omarova", "Дана Омарова", "+77000000001"))))
                .expectNoEvents().expectExceptionDetails(no(TWICE, 1, 3));
        house.inTime().given(invited(AIGUL)).when(lists(0, row("a", new PersonDetails("Dana", "", "office@mfa.example", "", "M", "")),
                row("b", new PersonDetails("Erlan", "", "office@mfa.example", "", "M", "")))).expectSuccessfulHandlerExecution();
    }

    @Test
    void somebody_who_comes_for_another_country_is_refused_without_saying_which() {
        house.vault.keep(person("guest"), contact("Dana Omarova"));
        house.fromElsewhere.add(person("guest"));
        house.inTime().given(invited(AIGUL)).when(lists(0, row("b"), row("a", contact("Dana Omarova"))))
                .expectNoEvents().expectExceptionDetails(no(COMES_FROM_ELSEWHERE, 2));
        house.vault.keep(person("dana"), contact("Dana Omarova"));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER)).when(sends(1))
                .expectNoEvents().expectExceptionDetails(no(COMES_FROM_ELSEWHERE, 1));
    }

    @Test
    void nobody_writes_late_uninvited_or_for_a_workshop_that_is_off() {
        house.late().given(invited(AIGUL)).when(lists(0, row("dana"))).expectNoEvents().expectExceptionDetails(no(DUE_PASSED));
        house.late().given(invited(AIGUL), listed(1, "dana"), filed(LETTER)).when(sends(1))
                .expectNoEvents().expectExceptionDetails(no(DUE_PASSED));
        house.late().given(invited(AIGUL)).when(files(LETTER, 3)).expectNoEvents().expectExceptionDetails(no(DUE_PASSED));
        house.inTime().given(invited(BAUYR)).when(lists(0, row("dana"))).expectNoEvents().expectExceptionDetails(no(NOT_INVITED));
        house.inTime().given(invited(AIGUL), new InvitationTakenBack(WORKSHOP, KZ, AIGUL)).when(lists(0, row("dana")))
                .expectNoEvents().expectExceptionDetails(no(TAKEN_BACK));
        house.off = true;
        house.inTime().given(invited(AIGUL)).when(lists(0, row("dana"))).expectNoEvents().expectExceptionDetails(no(WORKSHOP_OFF));
    }

    @Test
    void a_country_names_its_own_people() {
        var foreign = new Nominee(new RegistrationId("registration-x"), person("x"), org.sabak.kernel.Role.PARTICIPANT,
                new Particulars(null, null, UZ, null), org.sabak.registration.Funding.FUNDED, 1);
        house.inTime().given(invited(AIGUL)).when(new ListNominees(WORKSHOP, KZ, AIGUL, 0, List.of(new Named(foreign, contact("X")))))
                .expectNoEvents().expectExceptionDetails(no(OTHER_COUNTRY));
    }

    @Test
    void a_letter_is_kept_and_a_newer_one_takes_the_place_of_one_that_was_never_sent() {
        house.inTime().given(invited(AIGUL)).when(files(LETTER, 3)).expectEvents(filed(LETTER));
        assertThat(house.documents).containsKey(LETTER);
        house.inTime().given(invited(AIGUL), filed(LETTER)).when(files(LETTER, 3)).expectNoEvents().expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL), filed(LETTER)).when(files(NEWER, 3)).expectEvents(filed(NEWER, LETTER));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER), sent(nominee("dana", 1))).when(files(NEWER, 3))
                .expectEvents(filed(NEWER));
    }

    @Test
    void a_letter_has_one_byte_to_ten_megabytes() {
        house.inTime().given(invited(AIGUL)).when(files(LETTER, 0)).expectNoEvents().expectExceptionDetails(no(LETTER_EMPTY));
        house.inTime().given(invited(AIGUL)).when(files(LETTER, OfficialLetter.MOST)).expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL)).when(files(LETTER, OfficialLetter.MOST + 1)).expectNoEvents()
                .expectExceptionDetails(no(LETTER_TOO_LARGE, 10));
    }

    @Test
    void an_erased_letter_is_gone_and_another_is_needed() {
        var erase = new EraseOfficialLetter(WORKSHOP, KZ, LETTER, "asked for");
        var erased = new OfficialLetterErased(WORKSHOP, KZ, LETTER, "asked for");
        house.documents.put(LETTER, new byte[3]);
        house.inTime().given(invited(AIGUL), filed(LETTER)).when(erase).expectEvents(erased);
        assertThat(house.documents).isEmpty();
        house.inTime().given(invited(AIGUL), filed(LETTER), erased).when(erase).expectNoEvents().expectSuccessfulHandlerExecution();
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER), erased).when(sends(1))
                .expectNoEvents().expectExceptionDetails(no(LETTER_NEEDED));
        house.inTime().given(invited(AIGUL), filed(LETTER)).when(new EraseOfficialLetter(WORKSHOP, KZ, LETTER, " "))
                .expectNoEvents().expectExceptionDetails(no(REASON_NEEDED));
        house.inTime().given(invited(AIGUL)).when(erase).expectNoEvents().expectExceptionDetails(no(NO_SUCH_LETTER));
    }

    @Test
    void what_was_seen_is_sent_once_and_has_a_receipt() {
        house.inTime().given(invited(AIGUL), listed(1, "dana", "erlan"), filed(LETTER)).when(sends(1))
                .expectEvents(sent(nominee("dana", 1), nominee("erlan", 2)));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER), sent(nominee("dana", 1))).when(sends(1))
                .expectNoEvents().expectSuccessfulHandlerExecution();
        assertThat(RECEIPT).matches("KZ-2026-[0-9A-Z]{4}-[0-9A-Z]{4}-1");
        assertThat(Receipt.of(new org.sabak.kernel.WorkshopId("workshop-two"), KZ, DUE, 1)).isNotEqualTo(RECEIPT);
    }

    @Test
    void sending_needs_people_a_letter_their_knowledge_and_the_table_as_it_was_seen() {
        house.inTime().given(invited(AIGUL), filed(LETTER)).when(sends(0)).expectNoEvents().expectExceptionDetails(no(NOBODY_TO_SEND));
        house.inTime().given(invited(AIGUL), listed(1, "dana")).when(sends(1)).expectNoEvents().expectExceptionDetails(no(LETTER_NEEDED));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), filed(LETTER))
                .when(new SendNominations(WORKSHOP, KZ, AIGUL, 1, " ")).expectNoEvents().expectExceptionDetails(no(CONSENT_NEEDED));
        house.inTime().given(invited(AIGUL), listed(1, "dana"), listed(2, "erlan"), filed(LETTER)).when(sends(1))
                .expectNoEvents().expectExceptionDetails(no(VERSION_MOVED, 2));
    }

    @Test
    void those_who_were_sent_stay_and_more_can_be_sent_after_them() {
        var story = List.of(invited(AIGUL), listed(1, "dana"), filed(LETTER), sent(nominee("dana", 1)));
        house.inTime().given(story).when(lists(1, row("erlan"))).expectEvents(new NomineesListed(WORKSHOP, KZ, AIGUL, 2,
                List.of(nominee("dana", 1), nominee("erlan", 2)), List.of()));
        house.vault.keep(person("dana"), contact("dana"));
        house.inTime().given(story).when(lists(1, row("x", contact("Dana")))).expectNoEvents().expectExceptionDetails(no(SENT_ALREADY, 1));
    }

    @Test
    void a_nominee_is_replaced_in_place_until_the_day_before_the_first_day() {
        var story = List.of(invited(AIGUL), listed(1, "dana", "erlan"), filed(LETTER), sent(nominee("dana", 1), nominee("erlan", 2)));
        var replaced = new NomineeReplaced(WORKSHOP, KZ, AIGUL, new RegistrationId("registration-erlan"), nominee("farida", 2));
        house.at(BEGINS.minusMillis(1)).given(story).when(replaces("erlan")).expectEvents(replaced);
        assertThat(house.vault.keeps(person("farida"))).isTrue();
        house.at(BEGINS).given(story).when(replaces("erlan")).expectNoEvents().expectExceptionDetails(no(TOO_LATE_TO_REPLACE));
        house.inTime().given(story).when(replaces("nobody")).expectNoEvents().expectExceptionDetails(no(NOT_SENT));
        house.inTime().given(invited(AIGUL), listed(1, "dana", "erlan"), filed(LETTER), sent(nominee("dana", 1), nominee("erlan", 2)),
                replaced).when(replaces("erlan")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    private static ReplaceNominee replaces(String who) {
        return new ReplaceNominee(WORKSHOP, KZ, AIGUL, new RegistrationId("registration-" + who), row("farida"));
    }

    private static FileOfficialLetter files(org.sabak.kernel.DocumentId id, int bytes) {
        return new FileOfficialLetter(WORKSHOP, KZ, AIGUL, letter(id, bytes));
    }

    private static PersonDetails phone(String name, String nativeName, String phone) {
        return new PersonDetails(name, nativeName, "", phone, "M", "");
    }

    private static Named[] rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> row("p" + i)).toArray(Named[]::new);
    }
}
