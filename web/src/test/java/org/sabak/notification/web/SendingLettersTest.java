package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.Template;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopCommand.CancelWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;

/** What arrives in mailboxes, through a real mail server. */
class SendingLettersTest {

    private static final Set<String> HEADERS = Set.of("Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
            "Auto-Submitted", "Content-Language");
    /** What the mail server adds. */
    private static final Set<String> SERVER = Set.of("Return-Path", "Received");

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

    /** What an earlier test has requested may still be under way. */
    @BeforeEach
    void emptyMailboxes() throws Exception {
        Correspondence.until(() -> !house.all(null).counts().containsKey(Stand.WAITING));
        server.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest
    @CsvSource({"en,Your registration: you have a place,Dear Амина Farah", "ru,Ваша регистрация: место за вами,'Здравствуйте, Амина Farah!'"})
    void a_seat_is_told_in_two_parts_with_the_headers_of_a_letter(String language, String subject, String greeting) throws Exception {
        var seated = house.register(house.workshop(3, language), "Амина Farah", "amina@example.org");
        var letter = house.await(seated, Stand.SENT);

        var message = only();
        assertThat(message.getSubject()).isEqualTo(subject).doesNotContain("bribery");
        assertThat(message.getMessageID()).isEqualTo("<" + letter.letterId() + "@example.org>");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("office@example.org", "Учебный отдел", "UTF-8"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("amina@example.org", "Амина Farah", "UTF-8"));
        assertThat(message.getSentDate()).isNotNull();
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(headers(message)).isEqualTo(HEADERS);
        var parts = parts(message);
        assertThat(parts.get(0)).startsWith(greeting).contains("Countering bribery", "https://training.example.org/workshops/workshop-");
        assertThat(parts.get(1)).contains("<html lang=\"" + language + "\"", greeting, "Countering bribery");
        assertThat(letter.reason()).isEqualTo("SMTP");
    }

    @Test
    void everybody_concerned_hears_of_new_dates_and_of_the_end() throws Exception {
        var workshop = house.workshop(1, "en");
        var seated = house.register(workshop, "Seated", "seated@example.org");
        var waiting = house.register(workshop, "Waiting", "waiting@example.org");
        var gone = house.register(workshop, "Gone", "gone@example.org");
        house.register(workshop, "By phone only", "");
        house.tell(new WithdrawRegistration(workshop, gone, true));
        house.tell(new RescheduleWorkshop(workshop, Days.of(Correspondence.DAY.plusDays(1), Correspondence.DAY.plusDays(1)), "no hall"));
        house.tell(new CancelWorkshop(workshop, "no funds"));
        Correspondence.until(() -> Stream.of(seated, waiting).allMatch(r -> told(r).contains(Template.WORKSHOP_CANCELLED)));

        assertThat(told(seated)).contains(Template.SEAT_GIVEN, Template.DATES_CHANGED, Template.WORKSHOP_CANCELLED);
        assertThat(told(waiting)).contains(Template.PUT_ON_RESERVE, Template.DATES_CHANGED, Template.WORKSHOP_CANCELLED);
        assertThat(told(gone)).containsExactlyInAnyOrder(Template.PUT_ON_RESERVE, Template.REGISTRATION_WITHDRAWN);
        assertThat(house.all(null).rows()).filteredOn(l -> l.workshopId().equals(workshop)).extracting(l -> l.recipientId().registration().orElseThrow())
                .containsOnly(seated, waiting, gone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eve\r\nBcc: victim@example.org", "Eve\nBcc: victim@example.org\n\nHello", "Eve\rX-Evil: 1",
        "Eve, victim@example.org", "Eve\" <victim@example.org>, \"", "=?UTF-8?Q?Eve=0D=0ABcc:_victim@example.org?=",
        "Ева\r\nBcc: victim@example.org", "Eve\u2028Bcc: victim@example.org", "Eve\u0000\u202eEvil"})
    void no_name_adds_a_header_or_a_recipient(String name) throws Exception {
        house.await(house.register(house.workshop(3, "en"), name, "eve@example.org"), Stand.SENT);

        var message = only();
        assertThat(headers(message)).isEqualTo(HEADERS);
        assertThat(message.getAllRecipients()).extracting(a -> ((InternetAddress) a).getAddress()).containsExactly("eve@example.org");
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@example.org\r\nBcc: victim@example.org", "eve@example.org, victim@example.org", "no address",
        "eve@example.org>\r\nRCPT TO:<victim@example.org", "<victim@example.org>"})
    void what_is_no_address_is_not_written_to_and_somebody_sees_it(String email) {
        var letter = house.await(house.register(house.workshop(3, "en"), "Eve", email), Stand.DEAD);

        assertThat(letter.reason()).isEqualTo("NOT_AN_ADDRESS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private List<Template> told(org.sabak.kernel.RegistrationId registration) {
        return house.letters(registration).stream().map(l -> l.template()).toList();
    }

    private static MimeMessage only() {
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        return received[0];
    }

    private static Set<String> headers(MimeMessage message) throws MessagingException {
        return java.util.Collections.list(message.getAllHeaders()).stream().map(h -> h.getName()).filter(h -> !SERVER.contains(h))
                .collect(Collectors.toSet());
    }

    /** Plain text and HTML, however deep they lie. */
    private static List<String> parts(jakarta.mail.Part part) throws Exception {
        if (!(part.getContent() instanceof MimeMultipart some)) return List.of(part.getContent().toString());
        var found = new java.util.ArrayList<String>();
        for (int i = 0; i < some.getCount(); i++) found.addAll(parts(some.getBodyPart(i)));
        return found;
    }
}
