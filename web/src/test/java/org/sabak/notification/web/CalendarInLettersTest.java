package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.RegistrationId;
import org.sabak.notification.Template;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

/** What letters do to the calendars of those who get them. */
class CalendarInLettersTest {

    @TempDir
    static Path data;
    static GreenMail server;
    static Correspondence house;

    @BeforeAll
    static void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        house = Correspondence.in(data, server.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        house.close();
        server.stop();
    }

    @Test
    void a_seat_is_entered_moved_and_struck_out_under_one_id_and_rising_numbers() throws Exception {
        var workshop = house.workshop(3, "en");
        var seated = house.register(workshop, "Amina \"Ami\" Farah", "amina@example.org");
        var given = sheet(seated, Template.SEAT_GIVEN);
        house.tell(new RescheduleWorkshop(workshop, Days.of(Correspondence.DAY.plusDays(1), Correspondence.DAY.plusDays(2)), "no hall"));
        var moved = sheet(seated, Template.DATES_CHANGED);
        house.tell(new CancelWorkshop(workshop, "no funds"));
        var ended = sheet(seated, Template.WORKSHOP_CANCELLED);

        assertThat(Stream.of(given, moved, ended).map(c -> text(c, "UID"))).containsOnly(workshop + "." + seated + "@example.org");
        assertThat(Stream.of(given, moved, ended).map(c -> Integer.parseInt(text(c, "SEQUENCE"))).toList())
                .isSorted().doesNotHaveDuplicates();
        assertThat(Stream.of(given, moved, ended).map(c -> c.getMethod().getValue())).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(Stream.of(given, moved, ended).map(c -> text(c, "STATUS"))).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(text(given, "DTSTART")).isEqualTo(basic(Correspondence.DAY) + "T090000");
        assertThat(text(given, "DTEND")).isEqualTo(basic(Correspondence.DAY) + "T170000");
        assertThat(text(moved, "DTSTART")).isEqualTo(basic(Correspondence.DAY.plusDays(1)) + "T090000");
        assertThat(text(moved, "RRULE")).isEqualTo("FREQ=DAILY;COUNT=2");
        assertThat(text(given, "SUMMARY")).isEqualTo("Countering bribery");
        assertThat(text(given, "LOCATION")).isEqualTo("Hall 7, Osh, Kyrgyzstan");
        assertThat(text(given, "CLASS")).isEqualTo("PRIVATE");
        assertThat(text(given, "ORGANIZER")).isEqualTo("mailto:office@example.org");
        assertThat(event(given).<Property>getProperties("ATTENDEE")).singleElement()
                .satisfies(a -> assertThat(a.getValue()).isEqualTo("mailto:amina@example.org"));
    }

    @Test
    void who_waits_has_nothing_to_enter_until_a_seat_is_free_and_who_leaves_strikes_it_out() throws Exception {
        var workshop = house.workshop(1, "ru");
        var first = house.register(workshop, "First", "first@example.org");
        var second = house.register(workshop, "Second", "second@example.org");
        assertThat(calendars(second, Template.PUT_ON_RESERVE)).isEmpty();
        house.tell(new WithdrawRegistration(workshop, first, true));

        assertThat(sheet(first, Template.REGISTRATION_WITHDRAWN).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(sheet(second, Template.SEAT_FROM_RESERVE).getMethod().getValue()).isEqualTo("REQUEST");
        house.tell(new WithdrawRegistration(workshop, second, true));
        var struckOut = sheet(second, Template.REGISTRATION_WITHDRAWN);
        house.tell(new ReturnToWorkshop(workshop, second, true));
        var again = sheet(second, Template.SEAT_GIVEN);
        assertThat(again.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(Integer.parseInt(text(again, "SEQUENCE"))).isGreaterThan(Integer.parseInt(text(struckOut, "SEQUENCE")));
    }

    @Test
    void a_sensitive_topic_is_in_no_entry_and_in_no_header() throws Exception {
        var workshop = house.workshop(3, "en");
        house.tell(new MarkSensitive(workshop, true));
        var seated = house.register(workshop, "Amina", "secret@example.org");

        var sheet = sheet(seated, Template.SEAT_GIVEN);
        assertThat(text(sheet, "SUMMARY")).isEqualTo("Workshop");
        assertThat(text(sheet, "LOCATION")).isEqualTo("Osh, Kyrgyzstan");
        assertThat(sheet.toString()).doesNotContainIgnoringCase("bribery");
        var message = messages(seated, Template.SEAT_GIVEN).getFirst();
        assertThat(java.util.Collections.list(message.getAllHeaderLines())).noneMatch(line -> line.contains("bribery"));
        var parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) assertThat(parts.getBodyPart(i).getFileName()).isNull();
    }

    private static Calendar sheet(RegistrationId registration, Template template) throws Exception {
        var found = calendars(registration, template);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Calendar> calendars(RegistrationId registration, Template template) throws Exception {
        var found = new java.util.ArrayList<Calendar>();
        for (var message : messages(registration, template)) {
            var parts = (MimeMultipart) message.getContent();
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            for (int i = 2; i < parts.getCount(); i++) found.add(read(parts.getBodyPart(i)));
        }
        return found;
    }

    private static List<jakarta.mail.internet.MimeMessage> messages(RegistrationId registration, Template template) {
        Correspondence.until(() -> house.letters(registration).stream().anyMatch(l -> l.template() == template
                && l.stand() == org.sabak.notification.NotificationQuery.Stand.SENT));
        var letter = house.letters(registration).stream().filter(l -> l.template() == template).findFirst().orElseThrow();
        return Stream.of(server.getReceivedMessages()).filter(m -> {
            try {
                return m.getMessageID().contains(letter.letterId().value());
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static Calendar read(BodyPart part) throws Exception {
        var calendar = new CalendarBuilder().build(part.getInputStream());
        assertThat(part.getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=" + calendar.getMethod().getValue());
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar;
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").getFirst();
    }

    private static String text(Calendar calendar, String property) {
        return event(calendar).getProperty(property).orElseThrow().getValue();
    }

    private static String basic(java.time.LocalDate day) {
        return java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
