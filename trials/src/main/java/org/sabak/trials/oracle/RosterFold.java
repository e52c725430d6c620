package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import org.sabak.trials.oracle.ChoiceFold.State;

/** The seats of one workshop, and every rule about them that the log itself must not break. */
final class RosterFold {

    /** Those who use up a seat; the team does not. */
    private static final Set<String> TAKES_A_SEAT = Set.of("PARTICIPANT", "OBSERVER");

    private final String workshop;
    private final Map<String, Fact> forms = new HashMap<>();
    private final Map<String, String> since = new HashMap<>();
    private final SequencedSet<String> seated = new LinkedHashSet<>();
    private final SequencedSet<String> reserve = new LinkedHashSet<>();
    private final Map<String, String> present = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final SeatLimits limits;
    private final ChoiceFold choice = new ChoiceFold();
    private int seats;
    private int taken;

    RosterFold(Fact prepared) {
        workshop = prepared.text("workshopId");
        seats = prepared.number("seats");
        limits = new SeatLimits(seats);
    }

    void on(Fact fact) {
        if (!fact.name().equals("registration.seat-given-from-reserve") && !choice.selecting()) noSeatLiesIdle(fact);
        switch (fact.name()) {
            case "registration.participant-registered" -> seat(fact, enter(fact));
            case "registration.participant-placed-on-reserve" -> queue(fact, enter(fact));
            case "registration.seat-given-from-reserve" -> {
                if (!firstWithRoom().equals(Optional.of(id(fact)))) tell(fact, "the seat went past the first in the queue");
                reserve.remove(id(fact));
                seat(fact, id(fact));
            }
            case "registration.withdrawn", "registration.seat-declined" -> leave(fact, id(fact));
            case "registration.returned-to-seat" -> seat(fact, back(fact));
            case "registration.returned-to-reserve" -> queue(fact, back(fact));
            case "registration.opened", "registration.closed", "registration.countries-admitted",
                    "registration.details-corrected" -> { }
            default -> choose(fact);
        }
    }

    private void choose(Fact fact) {
        switch (fact.name()) {
            case "registration.candidate-entered", "registration.nominee-entered" -> aside(fact, enter(fact), State.NEW);
            case "registration.candidate-selected" -> {
                if (passesOver(id(fact)) == fact.text("reason").isEmpty()) tell(fact, "a reason where none is needed, or none");
                getUp(id(fact));
                choice.paidBy(id(fact), fact.text("funding"));
                seat(fact, id(fact));
            }
            case "registration.candidate-put-on-reserve" -> {
                getUp(id(fact));
                queue(fact, id(fact));
            }
            case "registration.candidate-declined", "registration.offer-expired" -> aside(fact, id(fact), State.DECLINED);
            case "registration.candidate-reconsidered" -> aside(fact, id(fact), State.NEW);
            case "registration.participant-replaced" -> replace(fact);
            default -> choice.on(fact, this::share);
        }
    }

    private void replace(Fact fact) {
        leave(fact, fact.text("was"));
        var newcomer = ChoiceFold.newcomer(fact);
        choice.asksFor(enter(newcomer), newcomer.text("funding"));
        switch (fact.text("state")) {
            case "SEATED" -> seat(fact, id(newcomer));
            case "RESERVE" -> {
                arrive(fact, id(newcomer));
                reserve.add(id(newcomer));
            }
            default -> aside(fact, id(newcomer), State.valueOf(fact.text("state")));
        }
    }

    private void aside(Fact fact, String registration, State state) {
        if (fact.name().equals("registration.nominee-entered")) choice.asksFor(registration, fact.text("funding"));
        getUp(registration);
        arrive(fact, registration);
        choice.aside(registration, state);
    }

    private boolean passesOver(String registration) {
        return taken < seats && reserve.stream().takeWhile(r -> !r.equals(registration)).anyMatch(r -> limits.room(kind(r)));
    }

    /** From wherever somebody is, without leaving. */
    private void getUp(String registration) {
        if (seated.remove(registration) && takesSeat(registration)) count(registration, -1);
        reserve.remove(registration);
        choice.getUp(registration);
    }

    /** Facts that change how many may sit, after which everybody who sits must still be allowed to. */
    private void share(Fact fact) {
        switch (fact.name()) {
            case "registration.seats-changed" -> {
                seats = fact.number("seats");
                limits.seats(seats);
            }
            case "registration.seats-allotted" -> limits.allotted(fact);
            case "registration.seats-held-for-women" -> limits.held(fact.number("seats"));
            case "registration.held-seats-released" -> limits.held(0);
            case "registration.seats-allotted-to-kinds" -> limits.allottedToKinds(fact);
            case "registration.funded-seats-set" -> limits.funded(choice.funds(fact));
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
        within(fact);
    }

    /** Rules broken so far, each with its position; at the end no free seat may wait for somebody. */
    List<String> broken() {
        var all = new ArrayList<>(broken);
        if (!choice.selecting() && firstWithRoom().isPresent()) all.add(workshop + " ends with a free seat and somebody waiting");
        return all;
    }

    int taken() {
        return taken;
    }

    int waiting() {
        return reserve.size();
    }

    Optional<Fact> form(String registration) {
        return Optional.ofNullable(forms.get(registration));
    }

    boolean withdrawn(String registration) {
        return !seated.contains(registration) && !reserve.contains(registration) && choice.state(registration) == null;
    }

    Map<String, Object> model() {
        var model = new TreeMap<String, Object>();
        model.put("workshopId", workshop);
        model.put("seats", seats);
        model.put("taken", taken());
        model.put("reserve", waiting());
        model.put("shares", limits.model(reserve.stream().map(this::kind).toList()));
        model.put("choice", choice.model(limits.paidFor(), firstWithRoom().orElse(null)));
        for (var state : State.values()) model.put(state.shown, choice.in(state).map(r -> row(r, 0)).toList());
        model.put("seated", seated.stream().map(r -> row(r, 0)).toList());
        var queue = List.copyOf(reserve);
        model.put("waiting", queue.stream().map(r -> row(r, queue.indexOf(r) + 1)).toList());
        model.put("withdrawn", forms.keySet().stream().filter(this::withdrawn).sorted().map(r -> row(r, 0)).toList());
        return model;
    }

    private Map<String, Object> row(String registration, int place) {
        var form = forms.get(registration);
        var row = new TreeMap<String, Object>();
        row.put("registrationId", registration);
        for (var field : List.of("personId", "role", "particulars")) row.put(field, form.payload().get(field));
        row.put("channel", form.payload().has("channel") ? form.payload().get("channel") : "FOCAL_POINT");
        row.put("place", place);
        row.put("since", since.get(registration));
        return row;
    }

    private String enter(Fact fact) {
        if (forms.put(id(fact), fact) != null) tell(fact, "entered twice");
        return id(fact);
    }

    private String back(Fact fact) {
        if (!forms.containsKey(id(fact)) || !withdrawn(id(fact))) tell(fact, "came back without having left");
        return id(fact);
    }

    private void leave(Fact fact, String registration) {
        if (withdrawn(registration)) tell(fact, "withdrew without being there");
        getUp(registration);
        present.remove(forms.get(registration).text("personId"));
        since.put(registration, fact.recordedAt());
    }

    private void seat(Fact fact, String registration) {
        arrive(fact, registration);
        if (seated.add(registration) && takesSeat(registration)) count(registration, 1);
        within(fact);
    }

    private void queue(Fact fact, String registration) {
        if (fact.number("place") != reserve.size() + 1) tell(fact, "the place said is not the place given");
        if (!choice.selecting() && limits.room(kind(registration))) tell(fact, "sent to the reserve while a seat was free");
        arrive(fact, registration);
        reserve.add(registration);
    }

    private void arrive(Fact fact, String registration) {
        var other = present.put(forms.get(registration).text("personId"), registration);
        if (other != null && !other.equals(registration)) tell(fact, "the person was there already");
        since.put(registration, fact.recordedAt());
    }

    private boolean takesSeat(String registration) {
        return TAKES_A_SEAT.contains(forms.get(registration).text("role"));
    }

    private void noSeatLiesIdle(Fact fact) {
        if (firstWithRoom().isPresent()) tell(fact, "a seat was free and somebody waited");
    }

    private void within(Fact fact) {
        limits.passed().forEach(limit -> tell(fact, "one seat too many: " + limit));
    }

    private Optional<String> firstWithRoom() {
        return taken >= seats ? Optional.empty() : reserve.stream().filter(r -> limits.room(kind(r))).findFirst();
    }

    private void count(String registration, int more) {
        taken += more;
        limits.count(kind(registration), more);
    }

    private String kind(String registration) {
        return SeatLimits.kind(forms.get(registration), choice.payer(registration));
    }

    private void tell(Fact fact, String what) {
        broken.add("position " + fact.position() + " " + fact.name() + ": " + what);
    }

    private static String id(Fact fact) {
        return fact.text("registrationId");
    }
}
