package org.sabak.notification.web;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.sabak.kernel.SelfCheck;
import org.sabak.notification.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses the way letters go. A demonstration writes to nobody, whatever is configured: its people are invented. */
@Configuration(proxyBeanMethods = false)
class LettersAssembly {

    /** Stands on letters that never leave the machine. */
    private static final String NOBODY = "sabak@localhost";

    private final LetterWords words;
    private final LetterLinks links;
    private final Clock clock;

    LettersAssembly(LetterWords words, LetterLinks links, Clock clock) {
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    @Bean
    Post post(ObjectProvider<JavaMailSenderImpl> servers, Environment settings, @Value("${sabak.data:./data}") Path data) {
        var server = settings.getProperty("sabak.demo", Boolean.class, false) ? null : servers.getIfAvailable();
        var from = from(settings).orElse(null);
        if (server == null || from == null) {
            return new OutboxPost(data.resolve("outbox"),
                    new Mailing(Session.getInstance(new Properties()), from == null ? nobody() : from, words, links, clock));
        }
        return new SmtpPost(server, new Mailing(server.getSession(), from, words, links, clock),
                settings.getProperty("sabak.letters.time-limit", Duration.class, Duration.ofSeconds(60)));
    }

    @Bean
    SelfCheck senderOfLetters(ObjectProvider<JavaMailSenderImpl> servers, Environment settings) {
        return new SelfCheck() {

            @Override
            public String subject() {
                return "the sender of letters";
            }

            @Override
            public Optional<String> fault() {
                return servers.getIfAvailable() == null || from(settings).isPresent() ? Optional.empty()
                        : Optional.of("A mail server is set (spring.mail.host), but not who letters come from: set"
                                + " sabak.letters.from to an address, such as Training Office <office@example.org>.");
            }
        };
    }

    private static Optional<InternetAddress> from(Environment settings) {
        try {
            var text = settings.getProperty("sabak.letters.from", "").strip();
            if (text.isEmpty()) return Optional.empty();
            var one = InternetAddress.parse(text, true);
            return one.length == 1 && one[0].getAddress().contains("@") ? Optional.of(one[0]) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private static InternetAddress nobody() {
        try {
            return new InternetAddress(NOBODY);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
