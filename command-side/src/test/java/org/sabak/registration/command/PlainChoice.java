package org.sabak.registration.command;

import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.RegistrationRefusal.SENT_DIFFERENTLY;
import static org.sabak.registration.SelectionRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Change;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;

/** What choosing comes to, written down as plainly: sets of people, and what was promised to whom. */
final class PlainChoice extends PlainRoster {

    final Map<RegistrationId, Change> wanted = new HashMap<>();
    final Map<RegistrationId, Instant> answerBy = new HashMap<>();
    final Map<RegistrationId, Instant> missed = new HashMap<>();
    final Set<RegistrationId> accepted = new HashSet<>();
    final Set<RegistrationId> turnedAway = new HashSet<>();
    boolean frozen;
    int womensTarget = 40;
    private final Clock time;

    PlainChoice(int seats, Clock time) {
        super(seats);
        this.time = time;
    }

    Optional<? extends Refusal> admit() {
        if (!selecting) return done();
        if (frozen) return no(LIST_IS_FROZEN);
        if (!fresh.isEmpty()) return no(CANDIDATES_UNDECIDED);
        selecting = false;
        moveUp();
        return done();
    }

    Optional<? extends Refusal> select() {
        selecting = true;
        return done();
    }

    Optional<? extends Refusal> freeze() {
        if (!selecting) return no(NOT_SELECTING);
        frozen = true;
        return done();
    }

    Optional<? extends Refusal> unfreeze() {
        if (frozen && !wanted.isEmpty()) return no(CHANGES_UNANSWERED);
        frozen = false;
        return done();
    }

    Optional<? extends Refusal> aim(int percent) {
        if (percent < 0 || percent > 100) return no(PERCENT_OUT_OF_RANGE);
        womensTarget = percent;
        return done();
    }

    Optional<? extends Refusal> nominate(Candidate who) {
        if (forms.containsKey(who.id()) || turnedAway.contains(who.id())) return done();
        if (!who.who().role().takesSeat()) return no(TAKES_NO_SEAT);
        if (here(who.who().id())) {
            turnedAway.add(who.id());
        } else {
            forms.put(who.id(), who);
            fresh.add(who.id());
        }
        return done();
    }

    /** Any of the six changes, asked for. */
    Optional<? extends Refusal> ask(RegistrationId id, Change change) {
        if (!forms.containsKey(id)) return no(NOT_ON_ROSTER);
        if (change.kind() == ChangeKind.SEAT && sits(id)) {
            return by(id, change) == pays(id) && change.answerBy().equals(Optional.ofNullable(answerBy.get(id))) ? done()
                    : no(SELECTED_DIFFERENTLY);
        }
        if (made(id, change) || change.equals(wanted.get(id))) return done();
        if (wanted.containsKey(id)) return no(CHANGE_PENDING);
        var impossible = impossible(id, change);
        if (impossible.isPresent()) return impossible;
        if (frozen && (sits(id) || change.kind() == ChangeKind.SEAT)) wanted.put(id, change);
        else make(id, change);
        return done();
    }

    Optional<? extends Refusal> answer(RegistrationId id, boolean yes) {
        if (!forms.containsKey(id)) return no(NOT_ON_ROSTER);
        var change = wanted.get(id);
        if (change == null) return done();
        if (yes) {
            var impossible = impossible(id, change);
            if (impossible.isPresent()) return impossible;
        }
        wanted.remove(id);
        if (yes) make(id, change);
        return done();
    }

    Optional<? extends Refusal> accept(RegistrationId id) {
        if (!forms.containsKey(id)) return no(NOT_ON_ROSTER);
        if (accepted.contains(id)) return done();
        if (missed.containsKey(id) || sits(id) && late(id)) return no(OFFER_OVER);
        if (!sits(id)) return no(NOT_SELECTED);
        accepted.add(id);
        return done();
    }

    Optional<? extends Refusal> refuseSeat(RegistrationId id) {
        if (forms.containsKey(id) && !withdrawn.contains(id) && !wanted.containsKey(id) && !sits(id)) return no(NOT_SELECTED);
        return ask(id, Change.withdrawal(false));
    }

    Optional<? extends Refusal> expire(RegistrationId id) {
        if (!forms.containsKey(id) || !sits(id) || !late(id) || accepted.contains(id)) return done();
        var by = answerBy.get(id);
        wanted.remove(id);
        make(id, Change.of(ChangeKind.DECLINE));
        missed.put(id, by);
        return done();
    }

    private boolean late(RegistrationId id) {
        return answerBy.containsKey(id) && time.instant().isAfter(answerBy.get(id));
    }


    boolean sits(RegistrationId id) {
        return inside.contains(id) && forms.get(id).who().role().takesSeat();
    }

    private Funding pays(RegistrationId id) {
        return pays.getOrDefault(id, forms.get(id).funding());
    }

    private Funding by(RegistrationId id, Change change) {
        return change.funding().orElse(forms.get(id).funding());
    }

    private boolean made(RegistrationId id, Change change) {
        return switch (change.kind()) {
            case SEAT -> false;
            case RESERVE -> reserve.contains(id);
            case DECLINE -> declined.contains(id);
            case RECONSIDER -> fresh.contains(id);
            case WITHDRAWAL -> withdrawn.contains(id);
            case REPLACEMENT -> withdrawn.contains(id) && same(change.replacement().orElseThrow());
        };
    }

    private boolean same(Nominee n) {
        var known = forms.get(n.registrationId());
        return known != null && known.nominee().equals(n);
    }

    private Optional<? extends Refusal> impossible(RegistrationId id, Change change) {
        if (change.kind() == ChangeKind.WITHDRAWAL) return done();
        if (!forms.get(id).who().role().takesSeat()) return no(TAKES_NO_SEAT);
        if (withdrawn.contains(id)) return no(HAS_WITHDRAWN);
        if (change.kind() == ChangeKind.REPLACEMENT) return impossible(change.replacement().orElseThrow());
        if (change.kind() == ChangeKind.RESERVE && !selecting && wouldSitDownAgain(id)) return no(SEAT_IS_FREE);
        if (change.kind() != ChangeKind.SEAT) return done();
        if (change.answerBy().filter(by -> !by.isAfter(time.instant())).isPresent()) return no(ANSWER_IN_THE_PAST);
        var full = inTheWay(forms.get(id), by(id, change));
        if (full.isPresent()) return full;
        for (var other : reserve) {
            if (other.equals(id)) break;
            if (room(forms.get(other)) && change.reason().isEmpty()) return no(REASON_NEEDED);
        }
        return done();
    }

    private boolean wouldSitDownAgain(RegistrationId id) {
        int was = inside.indexOf(id);
        inside.remove(id);
        boolean again = room(forms.get(id)) && reserve.stream().map(forms::get).noneMatch(this::room);
        if (was >= 0) inside.add(was, id);
        return again;
    }

    private Optional<? extends Refusal> impossible(Nominee n) {
        if (!n.role().takesSeat()) return no(TAKES_NO_SEAT);
        if (forms.containsKey(n.registrationId())) return no(SENT_DIFFERENTLY);
        return here(n.personId()) ? no(ALREADY_REGISTERED) : done();
    }

    private void make(RegistrationId id, Change change) {
        boolean sat = sits(id);
        boolean waited = reserve.contains(id);
        boolean was = declined.contains(id);
        leave(id);
        switch (change.kind()) {
            case SEAT -> {
                inside.add(id);
                pays.put(id, by(id, change));
                change.answerBy().ifPresent(by -> answerBy.put(id, by));
            }
            case RESERVE -> reserve.add(id);
            case DECLINE -> declined.add(id);
            case RECONSIDER -> fresh.add(id);
            case WITHDRAWAL -> withdrawn.add(id);
            case REPLACEMENT -> {
                withdrawn.add(id);
                var now = Candidate.of(change.replacement().orElseThrow());
                forms.put(now.id(), now);
                if (sat && room(now)) inside.add(now.id());
                else if (waited) reserve.add(now.id());
                else (was ? declined : fresh).add(now.id());
            }
        }
        moveUp();
    }

    private void leave(RegistrationId id) {
        inside.remove(id);
        reserve.remove(id);
        fresh.remove(id);
        declined.remove(id);
        pays.remove(id);
        answerBy.remove(id);
        missed.remove(id);
        accepted.remove(id);
    }
}
