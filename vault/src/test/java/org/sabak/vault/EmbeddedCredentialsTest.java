package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;

class EmbeddedCredentialsTest extends CredentialsContract {

    @TempDir
    Path folder;
    private final Counting encoder = new Counting();
    private VaultFiles files;

    @BeforeEach
    void open() {
        files = VaultFiles.open(folder, Clock.systemUTC(), encoder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Override
    Credentials credentials() {
        return files.credentials();
    }

    @Override
    int hashes() {
        return encoder.count.get();
    }

    @Test
    void neither_login_nor_name_nor_hash_is_legible_in_any_file() throws Exception {
        credentials().open(AIDA, HOLDER);
        credentials().setPassword(AIDA, LONG_ENOUGH);
        close();

        try (var all = Files.list(folder)) {
            assertThat(all).isNotEmpty().allSatisfy(file -> assertThat(
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase())
                    .doesNotContain("aida.", "example.org", "sample", "argon2"));
        }
    }

    @Test
    void one_of_many_who_want_a_login_at_once_gets_it() throws Exception {
        try (var many = Executors.newFixedThreadPool(16)) {
            var won = IntStream.range(0, 64).mapToObj(n -> many.submit(() ->
                    credentials().open(new AccountId("account-" + n), new AccountHolder("One@example.org", "N " + n)))).toList();
            int winners = 0;
            for (var one : won) if (one.get()) winners++;
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void four_passwords_are_hashed_at_once_and_no_more() throws Exception {
        encoder.together = new CountDownLatch(4);
        try (var many = Executors.newFixedThreadPool(12)) {
            for (int n = 0; n < 12; n++) many.submit(() -> credentials().check("nobody@example.org", LONG_ENOUGH));
        }

        assertThat(encoder.most.get()).isEqualTo(4);
    }

    @Test
    void the_hash_is_argon2id_with_19_mebibytes_and_two_passes() {
        var hash = Passwords.argon2id().encode("lamplight over the river");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** The real thing, counted. */
    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder real = Passwords.argon2id();
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private CountDownLatch together = new CountDownLatch(0);

        @Override
        public String encode(CharSequence password) {
            count.incrementAndGet();
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            count.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                together.countDown();
                together.await(10, TimeUnit.SECONDS);
                return real.matches(password, hash);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                now.decrementAndGet();
            }
        }
    }
}
