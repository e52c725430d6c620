package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccountRole;
import org.sabak.kernel.PersonId;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.Via;
import org.sabak.people.PeopleCommand.ErasePerson;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** A house without a mail server. */
class OutboxTest {

    @TempDir
    static Path data;
    static Correspondence house;

    @BeforeAll
    static void open() {
        house = Correspondence.in(data, 0);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void letters_lie_in_the_outbox_for_the_owner_of_the_house_only_and_the_page_says_so() throws Exception {
        var registered = house.register(house.workshop(20, "ru"), "Амина Farah", "amina@example.org");
        var letter = house.await(registered, Stand.SENT);
        var file = data.resolve("outbox").resolve(letter.letterId() + ".eml");

        assertThat(letter.reason()).isEqualTo("OUTBOX");
        assertThat(Files.readString(file)).contains("To: ", "amina@example.org", "multipart/alternative");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        house.house().account(AccountRole.ADMIN);
        var page = house.house().signedIn(AccountRole.ORGANIZER).get("/desk/letters").body();
        assertThat(page).contains("No mail server is set", data.resolve("outbox").toString(), "Амина Farah",
                "Written into the outbox, sent to nobody", "Countering bribery");
        var listed = house.house().machine(AccountRole.ORGANIZER).get("/api/letters?stand=SENT").body();
        assertThat(listed).contains(letter.letterId().value(), "\"reason\":\"OUTBOX\"");
    }

    @Test
    void who_is_erased_is_gone_from_the_outbox_too() throws Exception {
        var registered = house.register(house.workshop(20, "ru"), "Boris Example", "boris@example.org");
        var letter = house.await(registered, Stand.SENT);
        var file = data.resolve("outbox").resolve(letter.letterId() + ".eml");
        Correspondence.until(() -> Files.exists(file));

        house.tell(new ErasePerson(new PersonId(registered.value().replace("registration", "person")), "asked for it"));
        Correspondence.until(() -> Files.notExists(file));
        assertThat(filesWith("boris@example.org")).isEmpty();
        assertThat(house.letters(registered)).extracting(l -> l.recipient()).containsExactly("");
    }

    @Test
    void a_demonstration_writes_to_nobody_whatever_is_configured() {
        assertThat(way("true")).isEqualTo(Via.OUTBOX);
        assertThat(way("false")).isEqualTo(Via.SMTP);
    }

    private static Via way(String demonstration) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", new JavaMailSenderImpl());
        var settings = new MockEnvironment().withProperty("sabak.demo", demonstration)
                .withProperty("sabak.letters.from", "office@example.org");
        return new LettersAssembly(null, null, null).post(beans.getBeanProvider(JavaMailSenderImpl.class), settings, data).via();
    }

    private static List<Path> filesWith(String words) throws IOException {
        try (var files = Files.walk(data.resolve("outbox"))) {
            return files.filter(Files::isRegularFile).filter(f -> {
                try {
                    return Files.readString(f).contains(words);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
