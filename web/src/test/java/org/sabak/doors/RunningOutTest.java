package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccountRole;
import org.sabak.assembly.House;
import org.sabak.doors.Visitor.Who;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Codes and sessions end by themselves. */
class RunningOutTest {

    private static final Instant START = Instant.parse("2026-09-14T08:00:00Z");

    private final Watch watch = new Watch();

    @Test
    void the_setup_code_opens_for_thirty_minutes_and_then_its_file_is_gone(@TempDir Path data) {
        var code = new SetupCode(watch, data);
        var text = code.issue();
        assertThat(text).hasSize(27);
        assertThat(code.opens(text + "x")).isFalse();
        watch.now = START.plus(Duration.ofMinutes(30));
        assertThat(code.opens(" " + text + "\n")).isTrue();
        watch.now = START.plus(Duration.ofMinutes(30)).plusSeconds(1);
        assertThat(code.opens(text)).isFalse();
        assertThat(data.resolve("bootstrap-code")).doesNotExist();
    }

    @Test
    void a_session_ends_after_ten_hours_and_a_participants_after_thirty_minutes() {
        var house = House.shared();
        var sessions = new Sessions(house.bean(Queries.class), house.bean(FocalPoints.class), watch, new CookieCsrfTokenRepository());
        var account = house.bean(Queries.class).get(new AccountOf(house.account(AccountRole.ORGANIZER)), Account.class);
        var organizer = new Visitor(account.accountId().value(), Who.ORGANIZER, "", account.version(), START);
        var participant = new Visitor("registration-a", Who.PARTICIPANT, "", 0, START);

        watch.now = START.plus(Duration.ofMinutes(30));
        assertThat(sessions.holds(participant)).isTrue();
        watch.now = START.plus(Duration.ofMinutes(31));
        assertThat(sessions.holds(participant)).isFalse();
        watch.now = START.plus(Duration.ofHours(10));
        assertThat(sessions.holds(organizer)).isTrue();
        watch.now = START.plus(Duration.ofHours(10)).plusSeconds(1);
        assertThat(sessions.holds(organizer)).isFalse();
    }

    /** Shows the time it is told. */
    private static final class Watch extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
