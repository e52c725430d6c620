package org.sabak.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sabak.kernel.Country;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.Addressed;
import org.sabak.notification.Addressed.CalendarEntry;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.Addressed.Terms;
import org.sabak.notification.LetterId;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.registration.InvitationId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.SessionKind;

/** T32: each template for sixty names in two languages, with line breaks in whatever somebody typed. */
class LetterContentTest {

    private static final Set<String> HEADERS = Set.of("Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
            "Auto-Submitted", "Content-Language");
    private static final List<String> PEOPLE = List.of("Amina", "Амина Фарах", "Әлия Қасымова", "Ўғлон o'g'li", "Ҷамшед", "Gürbanguly",
            "李小龍", "محمد", "Ana-María O’Neill", "J", "x".repeat(150), "😀 Emoji");
    private static final List<String> TRICKS = List.of("%s", "%s\r\nBcc: victim@example.org", "%s\n\nHello", "\"%s\" <victim@example.org>",
            "%s\u2028X-Evil: 1\u0000\u202e");
    private static final String HOSTILE = "Media\r\nBcc: victim@example.org\r\nATTENDEE:mailto:victim@example.org";

    @TempDir
    static Path data;
    static Correspondence house;
    static Mailing mailing;

    @BeforeAll
    static void open() throws Exception {
        house = Correspondence.in(data, 0);
        mailing = new Mailing(Session.getInstance(new Properties()), new InternetAddress("office@example.org", "Учебный отдел", "UTF-8"),
                house.house().bean(LetterWords.class), house.house().bean(LetterLinks.class), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_was_typed_adds_a_header_a_recipient_or_an_attendee(Template template) throws Exception {
        for (var language : List.of("en", "ru")) {
            var subjects = new java.util.HashSet<String>();
            for (var person : PEOPLE) {
                for (var trick : TRICKS) {
                    var message = sent(letter(template, language, trick.formatted(person)));
                    assertThat(headers(message)).isEqualTo(HEADERS);
                    assertThat(message.getAllRecipients()).extracting(a -> ((InternetAddress) a).getAddress()).containsExactly("eve@example.org");
                    assertThat(message.getFrom()).containsExactly(new InternetAddress("office@example.org", "Учебный отдел", "UTF-8"));
                    subjects.add(message.getSubject());
                    calendar(message);
                }
            }
            assertThat(subjects).as("a subject tells nothing that was typed").hasSize(1);
        }
    }

    /** One organizer and one attendee, whoever they say they are. */
    private static void calendar(MimeMessage message) throws Exception {
        var text = new String(Mailbox.parts(message).get(2).getInputStream().readAllBytes(), UTF_8);
        var read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().hasErrors()).as(text).isFalse();
        assertThat(text.replace("\r\n ", "").lines().filter(l -> l.startsWith("ATTENDEE"))).singleElement().asString()
                .endsWith(":mailto:eve@example.org");
        assertThat(text.lines().filter(l -> l.startsWith("BEGIN:VEVENT"))).hasSize(1);
    }

    private static MimeMessage sent(Addressed letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mailing.of(letter).writeTo(bytes);
        return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Addressed letter(Template template, String language, String name) {
        var workshop = new WorkshopId("workshop-media");
        var registration = new RegistrationId("registration-eve");
        var to = template.isForFocalPoints() ? RecipientId.of(new InvitationId("invitation-eve")) : RecipientId.of(registration);
        var session = new org.sabak.workshop.Session(SessionId.of(workshop, 1), HOSTILE, Correspondence.DAY, LocalTime.of(9, 0), 60,
                SessionKind.LEARNING);
        return new Addressed(LetterId.of("fact", template, to), template, to, language, name, "eve@example.org",
                new Invitation(workshop, HOSTILE, Days.of(Correspondence.DAY, Correspondence.DAY), new Place(new Country("KG"), HOSTILE, HOSTILE),
                        "Asia/Bishkek", List.of(session), false), new Terms(Instant.now(), "KZ", HOSTILE, 3),
                new CalendarEntry(registration, 1, true, true), true);
    }

    private static Set<String> headers(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream().map(h -> h.getName()).collect(Collectors.toSet());
    }
}
