package org.sabak.workshop.web;

import static org.sabak.mainstreaming.Answers.Warning.DECIDED_TOO_LATE;
import static org.sabak.mainstreaming.Answers.Warning.NOT_APPROVED;
import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.REGISTRATION_CLOSED;
import static org.sabak.workshop.Stage.REGISTRATION_OPEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sabak.kernel.SessionId;
import org.sabak.mainstreaming.Answers;
import org.sabak.workshop.Session;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** Names what is to be done next for a workshop, from its stage and the clock at its venue. */
class NextThings {

    /** Registration that closes within this time is named on the first page. */
    static final Duration CLOSES_SOON = Duration.ofDays(3);

    /** Stages in which the workshop is still expected to take place. */
    private static final Set<Stage> AHEAD = EnumSet.of(ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED);

    private final Instant now;

    NextThings(Instant now) {
        this.now = now;
    }

    /** Whether sessions may be going on at the venue today, so that its sheets are worth asking for. */
    boolean running(Workshop w) {
        return (AHEAD.contains(w.stage()) || w.stage() == Stage.HELD) && w.days().exact() && !today(w).isBefore(w.days().first())
                && !today(w).isAfter(w.days().last());
    }

    /** @param marked sessions whose sheet has at least one mark */
    List<NextThing> of(Workshop w, Set<SessionId> marked) {
        var things = new ArrayList<>(ofItsStage(w, marked));
        if (w.heldUntil() != null && !w.heldUntil().isAfter(now) && AHEAD.contains(w.stage()) && !over(w)) {
            var until = w.heldUntil().atZone(zone(w));
            things.add(thing(w, "release-held", "/shares", until.toLocalDate(), until));
        }
        return things;
    }

    /** Whether it is worth asking who is to be decided about. */
    boolean ahead(Workshop w) {
        return AHEAD.contains(w.stage()) && !over(w);
    }

    /** Comes before everything else: others wait for it. */
    List<NextThing> toDecide(Workshop w, int undecided) {
        return undecided == 0 || !ahead(w) ? List.of() : List.of(thing(w, "decide", "/board", today(w), undecided));
    }

    /** What is left to do about the due diligence; a decision that came too late cannot be made up for. @param warning may be null */
    List<NextThing> toScreen(Workshop w, Answers.Warning warning) {
        if (warning == null || warning == DECIDED_TOO_LATE || !ahead(w)) return List.of();
        return List.of(thing(w, warning == NOT_APPROVED ? "hrddp-refused" : "hrddp-undecided", "/mainstreaming#hrddp", today(w)));
    }

    private List<NextThing> ofItsStage(Workshop w, Set<SessionId> marked) {
        return switch (w.stage()) {
            case TENTATIVE -> tentative(w);
            case POSTPONED -> List.of(thing(w, "postponed", "/days", today(w)));
            case HELD -> held(w, marked);
            case CANCELLED, CLOSED -> List.of();
            case ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED -> ahead(w, marked);
        };
    }

    private List<NextThing> tentative(Workshop w) {
        return List.of(over(w) ? thing(w, "tentative-past", "", w.days().last(), w.days())
                : thing(w, "announce", "", w.days().first(), w.days()));
    }

    private List<NextThing> ahead(Workshop w, Set<SessionId> marked) {
        if (over(w)) return List.of(thing(w, "mark-held", "", w.days().last(), w.days()));
        var things = new ArrayList<>(today(w, marked));
        if (w.stage() == ANNOUNCED && today(w).isBefore(w.days().first())) {
            things.add(thing(w, "open-registration", "/registration", w.days().first(), w.days()));
        }
        if (w.stage() == REGISTRATION_OPEN && closesSoon(w)) {
            things.add(thing(w, "closes-soon", "/roster", w.registrationUntil().atZone(zone(w)).toLocalDate(),
                    w.registrationUntil().atZone(zone(w)), w.taken(), w.seats()));
        }
        return things;
    }

    private List<NextThing> held(Workshop w, Set<SessionId> marked) {
        var things = new ArrayList<>(today(w, marked));
        if (!running(w)) things.add(thing(w, "close-figures", "", w.days().last().plusDays(1), w.days()));
        return things;
    }

    private List<NextThing> today(Workshop w, Set<SessionId> marked) {
        if (!running(w)) return List.of();
        return w.sessions().stream().filter(s -> s.day().equals(today(w)) && !marked.contains(s.sessionId()))
                .map(s -> thing(w, "take-attendance", "/sessions/" + s.sessionId() + "/attendance", s.day(), s.title(),
                        s.startsAt())).toList();
    }

    private boolean closesSoon(Workshop w) {
        var until = w.registrationUntil();
        return until != null && until.isAfter(now) && until.isBefore(now.plus(CLOSES_SOON));
    }

    private boolean over(Workshop w) {
        return today(w).isAfter(w.days().last());
    }

    private LocalDate today(Workshop w) {
        return LocalDate.ofInstant(now, zone(w));
    }

    private static ZoneId zone(Workshop w) {
        return ZoneId.of(w.zone());
    }

    private static NextThing thing(Workshop w, String key, String page, LocalDate due, Object... words) {
        return new NextThing(w.workshopId(), "desk.next." + key, List.of(words), "/desk/workshops/" + w.workshopId() + page,
                due);
    }
}
