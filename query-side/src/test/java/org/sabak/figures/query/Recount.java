package org.sabak.figures.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sabak.attendance.AttendanceEvent.AttendanceCorrected;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.attendance.AttendanceEvent.SheetWithdrawn;
import org.sabak.attendance.Mark;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.Group;
import org.sabak.figures.FiguresQuery.Progress;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopEvent.*;

/**
 * The figures once more, by another way: no documents, no indexes, every question answered by going through the whole
 * log. Slow and dull on purpose; it shares no line with what it judges.
 */
final class Recount {

    private record Reg(String id, String workshop, String person, String role, Sex sex, String country) { }

    private record Pair(String person, String workshop) { }

    private final List<?> log;
    private final List<Reg> regs = new ArrayList<>();

    Recount(List<?> log) {
        this.log = log;
        for (var e : log) {
            if (e instanceof ParticipantRegistered r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
            if (e instanceof ParticipantPlacedOnReserve r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
        }
    }

    Figures figures(Standing standing) {
        var came = pairs(r -> inPlay(r) && !attended(r).isEmpty());
        var expected = pairs(r -> inPlay(r) && seated(r.id()) && over(r.workshop()) && marked(r.workshop()));
        var missing = expected.stream().filter(p -> !came.contains(p)).toList();
        var legacy = legacy();
        long people = people(came);
        return new Figures(came.size(), people, 0, ratio(came.stream().filter(this::completed).count(), came.size()),
                ratio(missing.size(), expected.size()), sexes(came), groups(came, p -> made(p).country()),
                phases(came), groups(came, p -> theme(p.workshop())), groups(came, p -> year(p.workshop())),
                progress(came.size(), people, legacy), legacy, count("HELD") + count("CLOSED"), count("CANCELLED"), standing);
    }

    private List<Pair> pairs(Predicate<Reg> which) {
        var found = new LinkedHashSet<Pair>();
        for (var r : regs) if (which.test(r)) found.add(new Pair(identity(r.person()), r.workshop()));
        return List.copyOf(found);
    }

    /** The least of all ids that can be reached over links in force. */
    private String identity(String person) {
        var reached = new TreeSet<>(Set.of(person));
        for (boolean grew = true; grew; ) {
            grew = false;
            for (var e : log) {
                if (!(e instanceof IdentitiesLinked l) || !inForce(l)) continue;
                if (reached.contains(l.one().value())) grew |= reached.add(l.other().value());
                if (reached.contains(l.other().value())) grew |= reached.add(l.one().value());
            }
        }
        return reached.first();
    }

    private boolean inForce(IdentitiesLinked link) {
        boolean linked = false;
        for (var e : log) {
            if (e instanceof IdentitiesLinked l && Set.of(l.one(), l.other()).equals(Set.of(link.one(), link.other()))) linked = true;
            if (e instanceof IdentitiesUnlinked l && Set.of(l.one(), l.other()).equals(Set.of(link.one(), link.other()))) linked = false;
        }
        return linked;
    }

    private boolean inPlay(Reg r) {
        return !stage(r.workshop()).equals("CANCELLED") && countsTowardTarget(r.workshop()) && countingRole(r);
    }

    private boolean countingRole(Reg r) {
        return Set.of("PARTICIPANT", "EXPERT", "TRAINER").contains(r.role())
                || r.role().equals("OBSERVER") && last(CountingDecided.class, d -> is(d, r.workshop())) instanceof CountingDecided d
                && d.observersCount();
    }

    private boolean countsTowardTarget(String workshop) {
        if (last(CountingDecided.class, d -> is(d, workshop)) instanceof CountingDecided d) return d.countsTowardTarget();
        var format = last(FormatChanged.class, f -> is(f, workshop));
        return !(format != null ? format.kind() : planned(workshop).kind()).name().equals("HIGH_LEVEL_EVENT");
    }

    private Set<String> attended(Reg r) {
        var sessions = new TreeSet<String>();
        for (var e : log) {
            if (e instanceof AttendanceRecorded a && a.registrationId().value().equals(r.id())
                    && learning(a.sessionId().value()) && there(r.id(), a.sessionId().value())) sessions.add(a.sessionId().value());
        }
        return sessions;
    }

    private boolean there(String registration, String session) {
        Mark mark = null;
        for (var e : log) {
            if (e instanceof AttendanceRecorded a && a.registrationId().value().equals(registration)
                    && a.sessionId().value().equals(session)) mark = a.mark();
            if (e instanceof AttendanceCorrected a && a.registrationId().value().equals(registration)
                    && a.sessionId().value().equals(session)) mark = a.mark();
        }
        return mark == Mark.PRESENT || mark == Mark.LATE;
    }

    private boolean learning(String session) {
        var now = session(session);
        return now != null && now.kind() == SessionKind.LEARNING && log.stream().noneMatch(e ->
                e instanceof SessionDropped d && d.sessionId().value().equals(session)
                        || e instanceof SheetWithdrawn w && w.sessionId().value().equals(session));
    }

    private Session session(String id) {
        Session found = null;
        for (var e : log) {
            if (e instanceof SessionScheduled s && s.session().sessionId().value().equals(id)) found = s.session();
            if (e instanceof SessionChanged s && s.session().sessionId().value().equals(id)) found = s.session();
        }
        return found;
    }

    private boolean completed(Pair pair) {
        var sessions = new TreeSet<String>();
        regsOf(pair).forEach(r -> sessions.addAll(attended(r)));
        long was = sessions.stream().mapToLong(s -> session(s).minutes()).sum();
        long all = 0;
        for (var e : log) {
            if (e instanceof SessionScheduled s && is(s, pair.workshop()) && learning(s.session().sessionId().value())) {
                all += session(s.session().sessionId().value()).minutes();
            }
        }
        var decided = last(CountingDecided.class, d -> is(d, pair.workshop()));
        return BigDecimal.valueOf(was).divide(BigDecimal.valueOf(all), 20, java.math.RoundingMode.FLOOR)
                .compareTo(BigDecimal.valueOf(decided == null ? 80 : decided.completionPercent(), 2)) >= 0
                || was * 100 == all * (decided == null ? 80 : decided.completionPercent());
    }

    private List<Reg> regsOf(Pair pair) {
        return regs.stream().filter(r -> r.workshop().equals(pair.workshop()) && identity(r.person()).equals(pair.person())
                && countingRole(r)).toList();
    }

    private Reg made(Pair pair) {
        return regsOf(pair).stream().filter(r -> !attended(r).isEmpty()).min((a, b) -> a.id().compareTo(b.id())).orElseThrow();
    }

    private boolean seated(String registration) {
        boolean seated = false;
        for (var e : log) {
            if (e instanceof ParticipantRegistered r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof SeatGivenFromReserve r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof ReturnedToSeat r && r.registrationId().value().equals(registration)) seated = true;
            if (e instanceof RegistrationWithdrawn r && r.registrationId().value().equals(registration)) seated = false;
            if (e instanceof ReturnedToReserve r && r.registrationId().value().equals(registration)) seated = false;
        }
        return seated;
    }

    private boolean marked(String workshop) {
        return log.stream().anyMatch(e -> e instanceof AttendanceRecorded a && a.workshopId().value().equals(workshop)
                && learning(a.sessionId().value()));
    }

    private boolean over(String workshop) {
        return Set.of("HELD", "CLOSED").contains(stage(workshop));
    }

    private String stage(String workshop) {
        var stage = "";
        for (var e : log) {
            if (!(e instanceof org.sabak.workshop.WorkshopEvent w) || !is(w, workshop)) continue;
            stage = switch (w) {
                case WorkshopPlanned p -> "TENTATIVE";
                case WorkshopAnnounced a -> "ANNOUNCED";
                case WorkshopPostponed p -> "POSTPONED";
                case WorkshopCancelled c -> "CANCELLED";
                case WorkshopHeld h -> "HELD";
                case FiguresClosed c -> "CLOSED";
                case WorkshopReopened r -> r.to().name();
                default -> stage;
            };
        }
        return stage;
    }

    private int count(String stage) {
        return (int) log.stream().filter(e -> e instanceof WorkshopPlanned p && stage(p.workshopId().value()).equals(stage)).count();
    }

    private String theme(String workshop) {
        var changed = last(ThemeChanged.class, t -> is(t, workshop));
        return changed != null ? changed.theme() : planned(workshop).theme();
    }

    private String phase(String workshop) {
        var changed = last(PhaseOverridden.class, t -> is(t, workshop));
        return changed != null ? changed.phase() : planned(workshop).phase();
    }

    private String year(String workshop) {
        var moved = last(WorkshopRescheduled.class, t -> is(t, workshop));
        return String.valueOf((moved != null ? moved.days() : planned(workshop).days()).first().getYear());
    }

    private WorkshopPlanned planned(String workshop) {
        return Objects.requireNonNull(last(WorkshopPlanned.class, p -> is(p, workshop)));
    }

    private List<Group> groups(List<Pair> came, Function<Pair, String> by) {
        var codes = new TreeSet<String>();
        came.forEach(p -> codes.add(by.apply(p)));
        return codes.stream().map(c -> came.stream().filter(p -> by.apply(p).equals(c)).toList())
                .map(some -> new Group(by.apply(some.getFirst()), some.size(), people(some), sexes(some))).toList();
    }

    /** In the order of years, which is not the order of letters. */
    private List<Group> phases(List<Pair> came) {
        var rows = new ArrayList<>(groups(came, p -> phase(p.workshop())));
        var between = rows.stream().filter(g -> g.code().equals("INTER_PHASE")).findFirst();
        between.ifPresent(g -> {
            rows.remove(g);
            rows.add(rows.stream().anyMatch(r -> r.code().equals("I")) ? 1 : 0, g);
        });
        return rows;
    }

    private long people(List<Pair> some) {
        var names = new TreeSet<String>();
        some.forEach(p -> names.add(p.person()));
        return names.size();
    }

    private Sexes sexes(List<Pair> some) {
        long w = 0;
        long m = 0;
        long x = 0;
        long u = 0;
        for (var p : some) {
            switch (made(p).sex()) {
                case FEMALE -> w++;
                case MALE -> m++;
                case OTHER -> x++;
                default -> u++;
            }
        }
        return new Sexes(w, m, x, u, ratio(w, w + m + x), ratio(w + m + x, w + m + x + u));
    }

    private List<Total> legacy() {
        var found = new ArrayList<Total>();
        for (var e : log) {
            if (!(e instanceof TotalReported t) || !t.indicator().equals("people-reached")) continue;
            var tied = last(TotalTiedToWorkshop.class, x -> x.totalId().equals(t.totalId()));
            var word = log.stream().filter(x -> x instanceof TotalEndorsed a && a.totalId().equals(t.totalId())
                    || x instanceof TotalSetAside b && b.totalId().equals(t.totalId())).reduce((a, b) -> b).orElse(null);
            if (!(word instanceof TotalEndorsed endorsed) || tied != null && named(tied.workshopId().value())) continue;
            found.add(new Total(t.totalId(), t.indicator(), t.quantity(), t.phase(), t.about(), t.source(),
                    tied == null ? null : tied.workshopId(), "ENDORSED", endorsed.reason()));
        }
        return found;
    }

    private boolean named(String workshop) {
        return !stage(workshop).equals("CANCELLED") && regs.stream().anyMatch(r -> r.workshop().equals(workshop)
                && countingRole(r) && !attended(r).isEmpty());
    }

    private Progress progress(long participations, long people, List<Total> legacy) {
        long low = 0;
        long high = 0;
        long largest = 0;
        boolean open = false;
        for (var t : legacy) {
            long v = t.quantity().value();
            var word = t.quantity().qualifier().name();
            long least = word.equals("UP_TO") ? 0 : word.equals("MORE_THAN") ? v + 1
                    : word.equals("APPROXIMATELY") ? (9 * v + 9) / 10 : v;
            low += least;
            high += word.equals("MORE_THAN") ? v + 1 : word.equals("APPROXIMATELY") ? 11 * v / 10 : v;
            largest = Math.max(largest, least);
            open |= word.equals("MORE_THAN") || word.equals("AT_LEAST");
        }
        long target = last(TargetSet.class, t -> t.indicator().equals("people-reached")).moreThan();
        long sure = Math.max(people, largest);
        boolean reached = participations + low > target;
        return new Progress(target, new Range(participations + low, participations + high, open),
                new Range(sure, people + high, open), reached, sure > target,
                reached ? 0 : target + 1 - participations - low);
    }

    /** Tenths of a percent, half rounded up, in whole numbers. */
    private static Ratio ratio(long n, long d) {
        return new Ratio(n, d, d == 0 ? null : BigDecimal.valueOf((2000 * n + d) / (2 * d), 1));
    }

    private <E> E last(Class<E> type, Predicate<E> about) {
        E found = null;
        for (var e : log) if (type.isInstance(e) && about.test(type.cast(e))) found = type.cast(e);
        return found;
    }

    private static boolean is(org.sabak.workshop.WorkshopEvent e, String workshop) {
        return e.workshopId().value().equals(workshop);
    }
}
