package org.sabak.demonstration.web;

import static org.sabak.kernel.Actor.PROGRAM;

import java.time.Duration;
import java.util.List;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.BeforeOpening;
import org.sabak.doors.Links;
import org.sabak.kernel.RegistrationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In demonstration mode: loads the programme before anybody is served, and prints one link for each kind of visitor. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("sabak.demo")
class DemonstrationDoor implements BeforeOpening {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** Has a seat in the workshop that is open for registration. */
    private static final RegistrationId SOMEBODY = new RegistrationId("registration-demo-12-15");

    private final Demonstration demonstration;
    private final Links links;

    DemonstrationDoor(Demonstration demonstration, Links links) {
        this.demonstration = demonstration;
        this.links = links;
    }

    @Override
    public List<String> prepare() {
        demonstration.load();
        return List.of(
                "Demonstration. Each link works once, within a day:",
                "  organizer    " + link(LinkPurpose.SIGN_IN, DemonstrationAccounts.ORGANIZER.value()),
                "  participant  " + link(LinkPurpose.OWN_REGISTRATION, SOMEBODY.value()),
                "  nominee      " + link(LinkPurpose.OWN_REGISTRATION, Nominating.SELECTED.value()),
                "  focal point  " + link(LinkPurpose.NOMINATE, Nominating.WRITING.value()),
                "  trainer      " + link(LinkPurpose.TRAINER_PROFILE, Teaching.SILENT.value()),
                "  donor        " + link(LinkPurpose.SIGN_IN, DemonstrationAccounts.DONOR.value()));
    }

    private String link(LinkPurpose purpose, String subject) {
        return links.issue(PROGRAM, purpose, subject, ONE_DAY);
    }
}
