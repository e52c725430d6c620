package org.sabak.access.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sabak.access.AccessRefusal.LINK_USED;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_COMMON;
import static org.sabak.access.AccessRefusal.SETUP_IS_OVER;
import static org.sabak.access.AccountRole.ADMIN;
import static org.sabak.access.command.TestDoors.AIDA;
import static org.sabak.access.command.TestDoors.AS_AIDA;
import static org.sabak.access.command.TestDoors.AS_BEK;
import static org.sabak.access.command.TestDoors.BEK;
import static org.sabak.access.command.TestDoors.GOOD;
import static org.sabak.access.command.TestDoors.NOW;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessCommand.BootstrapAdmin;
import org.sabak.access.AccessCommand.IssueLink;
import org.sabak.access.AccessCommand.UseLink;
import org.sabak.access.AccessEvent.AccountOpened;
import org.sabak.access.AccessEvent.AdminBootstrapped;
import org.sabak.access.AccessEvent.PasswordSet;
import org.sabak.access.AccountHolder;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.Refused;
import org.sabak.vault.Credentials;

/** The whole command side of the doors, with a log that can be made to fail between vault and log. */
class SettingUpTest {

    static final BootstrapAdmin BOOTSTRAP = new BootstrapAdmin(AIDA, AS_AIDA, GOOD);

    @TempDir
    Path folder;
    private final FailingLog log = new FailingLog();
    private TestDoors doors;
    private Configuration house;

    @BeforeEach
    void open() {
        doors = new TestDoors(folder);
        house = DefaultConfigurer.defaultConfiguration(false).configureEmbeddedEventStore(c -> log)
                .configureAggregate(Setup.class).configureAggregate(Account.class).configureAggregate(Link.class)
                .registerComponent(Credentials.class, c -> doors.credentials())
                .registerComponent(Logins.class, c -> doors.logins(c.eventStore()))
                .registerComponent(java.time.Clock.class, c -> doors.clock())
                .start();
    }

    @AfterEach
    void close() {
        house.shutdown();
        doors.close();
    }

    @Test
    void set_up_and_the_first_administrators_account_are_appended_together() {
        commands().sendAndWait(BOOTSTRAP);

        assertThat(log.appended).containsExactly(
                List.of(new AdminBootstrapped(AIDA), new AccountOpened(AIDA, ADMIN), new PasswordSet(AIDA)));
        assertThat(doors.credentials().check("aida@example.org", GOOD)).contains(AIDA);
    }

    @Test
    void the_first_administrators_account_is_an_account_like_any_other() {
        commands().sendAndWait(BOOTSTRAP);

        commands().sendAndWait(new org.sabak.access.AccessCommand.SetPassword(AIDA, TestDoors.BETTER));

        assertThat(doors.credentials().check("aida@example.org", TestDoors.BETTER)).contains(AIDA);
        assertThat(log.appended).last().isEqualTo(List.of(new PasswordSet(AIDA)));
    }

    @Test
    void the_set_up_form_sent_twice_changes_nothing() {
        commands().sendAndWait(BOOTSTRAP);
        commands().sendAndWait(BOOTSTRAP);

        assertThat(log.appended).hasSize(1);
    }

    @Test
    void a_second_set_up_is_refused() {
        commands().sendAndWait(BOOTSTRAP);

        refused(SETUP_IS_OVER, new BootstrapAdmin(BEK, AS_BEK, GOOD));
        assertThat(doors.credentials().holders(List.of(BEK))).isEmpty();
    }

    @Test
    void a_weak_password_does_not_end_set_up() {
        refused(PASSWORD_TOO_COMMON, new BootstrapAdmin(AIDA, AS_AIDA, new Secret("passwordpassword")));

        assertThat(doors.credentials().holders(List.of(AIDA))).isEmpty();
        commands().sendAndWait(BOOTSTRAP);
    }

    @Test
    void a_crash_between_vault_and_log_leaves_an_installation_that_can_still_be_set_up_with_the_same_login() {
        log.failsOnce = true;
        assertThatThrownBy(() -> commands().sendAndWait(BOOTSTRAP)).hasStackTraceContaining("the disk is gone");
        assertThat(log.appended).isEmpty();

        commands().sendAndWait(new BootstrapAdmin(BEK, AS_AIDA, TestDoors.BETTER));

        assertThat(log.appended).hasSize(1);
        assertThat(doors.credentials().check("aida@example.org", TestDoors.BETTER)).contains(BEK);
        assertThat(doors.credentials().check("aida@example.org", GOOD)).isEmpty();
    }

    @Test
    void a_hundred_set_ups_at_once_make_one_administrator() throws Exception {
        var refusals = allAtOnce(100, n -> new BootstrapAdmin(new AccountId("account-" + n),
                new AccountHolder("admin-" + n + "@example.org", "Admin " + n), GOOD));

        assertThat(refusals).hasSize(99).containsOnly(SETUP_IS_OVER.code());
        assertThat(log.appended).hasSize(1);
    }

    @Test
    void of_many_simultaneous_uses_of_a_link_one_opens() throws Exception {
        var link = LinkId.ofSecret("a secret of the tests");
        commands().sendAndWait(new IssueLink(link, LinkPurpose.SIGN_IN, AIDA.value(), NOW.plusSeconds(600)));

        var refusals = allAtOnce(64, n -> new UseLink(link));

        assertThat(refusals).hasSize(63).containsOnly(LINK_USED.code());
        assertThat(log.appended).hasSize(2);
    }

    /** @return codes of those that were refused */
    private List<String> allAtOnce(int many, IntFunction<Object> command) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var sent = IntStream.range(0, many).mapToObj(n -> threads.submit(() -> codeOfRefusal(command.apply(n)))).toList();
            var codes = new ArrayList<String>();
            for (var one : sent) one.get().ifPresent(codes::add);
            return codes;
        }
    }

    private Optional<String> codeOfRefusal(Object command) {
        try {
            commands().sendAndWait(command);
            return Optional.empty();
        } catch (Refused no) {
            return Optional.of(no.no().code());
        }
    }

    private void refused(Refusal code, Object command) {
        assertThat(codeOfRefusal(command)).contains(code.code());
    }

    private CommandGateway commands() {
        return house.commandGateway();
    }

    /** Remembers what was appended in one go, and fails when told to. */
    private static final class FailingLog extends InMemoryEventStorageEngine {

        private final List<List<?>> appended = new java.util.concurrent.CopyOnWriteArrayList<>();
        private boolean failsOnce;

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (failsOnce) {
                failsOnce = false;
                throw new IllegalStateException("the disk is gone");
            }
            super.appendEvents(events);
            appended.add(events.stream().map(EventMessage::getPayload).toList());
        }
    }
}
