package org.sabak.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sabak.assembly.House;
import org.sabak.assembly.Ministry;
import org.sabak.doors.Commands;
import org.sabak.kernel.Actor;
import org.sabak.registration.NominationCommand.ChangeNominationsDue;

class SessionEndsWithTheDeadlineTest {

    @Test
    void a_session_ends_when_the_nominations_are_due() {
        var house = House.shared();
        var ministry = Ministry.invited(house);
        var browser = ministry.signedIn();
        var due = Instant.now().plusSeconds(2);
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new ChangeNominationsDue(ministry.workshop(), Ministry.KZ, due));
        int status = browser.get("/nominations").statusCode();
        assertThat(status).isEqualTo(200);
        var late = due.plusSeconds(30);
        while (status == 200 && Instant.now().isBefore(late)) status = browser.get("/nominations").statusCode();
        assertThat(status).isEqualTo(302);
        assertThat(Instant.now()).isAfterOrEqualTo(due);
    }
}
