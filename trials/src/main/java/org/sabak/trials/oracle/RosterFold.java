package org.sabak.trials.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedSet;
import java.util.TreeMap;

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
    private int seats;
    private int taken;

    RosterFold(Fact prepared) {
        workshop = prepared.text("workshopId");
        seats = prepared.number("seats");
        limits = new SeatLimits(seats);
    }

    void on(Fact fact) {
        if (!fact.name().equals("registration.seat-given-from-reserve")) noSeatLiesIdle(fact);
        switch (fact.name()) {
            case "registration.participant-registered" -> seat(fact, enter(fact));
            case "registration.participant-placed-on-reserve" -> queue(fact, enter(fact));
            case "registration.seat-given-from-reserve" -> {
                if (!firstWithRoom().equals(Optional.of(id(fact)))) tell(fact, "the seat went past the first in the queue");
                reserve.remove(id(fact));
                seat(fact, id(fact));
            }
            case "registration.withdrawn" -> {
                leave(fact, id(fact));
            }
            case "registration.returned-to-seat" -> seat(fact, back(fact));
            case "registration.returned-to-reserve" -> queue(fact, back(fact));
            case "registration.opened", "registration.closed", "registration.countries-admitted" -> { }
            default -> share(fact);
        }
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
            default -> throw new IllegalStateException("the oracle does not know " + fact.name());
        }
        within(fact);
    }

    /** Rules broken so far, each with its position; at the end no free seat may wait for somebody. */
    List<String> broken() {
        var all = new ArrayList<>(broken);
        if (firstWithRoom().isPresent()) all.add(workshop + " ends with a free seat and somebody waiting");
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
        return !seated.contains(registration) && !reserve.contains(registration);
    }

    Map<String, Object> model() {
        var model = new TreeMap<String, Object>();
        model.put("workshopId", workshop);
        model.put("seats", seats);
        model.put("taken", taken());
        model.put("reserve", waiting());
        model.put("shares", limits.model(reserve.stream().map(this::kind).toList()));
        model.put("seated", seated.stream().map(r -> row(r, 0)).toList());
        var queue = new ArrayList<Map<String, Object>>();
        for (var registration : reserve) queue.add(row(registration, queue.size() + 1));
        model.put("waiting", queue);
        model.put("withdrawn", forms.keySet().stream().filter(this::withdrawn).sorted().map(r -> row(r, 0)).toList());
        return model;
    }

    private Map<String, Object> row(String registration, int place) {
        var form = forms.get(registration);
        var row = new TreeMap<String, Object>();
        row.put("registrationId", registration);
        for (var field : List.of("personId", "role", "particulars", "channel")) row.put(field, form.payload().get(field));
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
        boolean sat = seated.remove(registration);
        if (!sat && !reserve.remove(registration)) tell(fact, "withdrew without being there");
        if (sat && takesSeat(registration)) count(registration, -1);
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
        if (limits.room(kind(registration))) tell(fact, "sent to the reserve while a seat was free");
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
        return SeatLimits.kind(forms.get(registration));
    }

    private void tell(Fact fact, String what) {
        broken.add("position " + fact.position() + " " + fact.name() + ": " + what);
    }

    private static String id(Fact fact) {
        return fact.text("registrationId");
    }
}
