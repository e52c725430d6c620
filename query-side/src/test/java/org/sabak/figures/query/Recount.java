package org.sabak.figures.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sabak.attendance.AttendanceEvent.AttendanceRecorded;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.Group;
import org.sabak.figures.FiguresQuery.Progress;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeEvent.TotalEndorsed;
import org.sabak.programme.ProgrammeEvent.TotalReported;
import org.sabak.programme.ProgrammeEvent.TotalSetAside;
import org.sabak.programme.ProgrammeEvent.TotalTiedToWorkshop;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;

/**
 * The figures once more, by another way: no documents, no indexes, every question answered by going through the whole
 * log. Slow and dull on purpose; it shares no line with what it judges.
 */
final class Recount {

    private record Reg(String id, String workshop, String person, String role, Sex sex, String country) { }

    private record Pair(String person, String workshop) { }

    private final List<?> log;
    private final ToldLog told;
    private final List<Reg> regs = new ArrayList<>();

    Recount(List<?> log) {
        this.log = log;
        this.told = new ToldLog(log);
        for (var e : log) {
            if (e instanceof ParticipantRegistered r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
            if (e instanceof ParticipantPlacedOnReserve r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
            if (e instanceof CandidateEntered r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
            if (e instanceof NomineeEntered r) {
                regs.add(new Reg(r.registrationId().value(), r.workshopId().value(), r.personId().value(), r.role().name(),
                        r.particulars().sex(), r.particulars().country().code()));
            }
            if (e instanceof ParticipantReplaced r) {
                regs.add(new Reg(r.now().registrationId().value(), r.workshopId().value(), r.now().personId().value(),
                        r.now().role().name(), r.now().particulars().sex(), r.now().particulars().country().code()));
            }
        }
    }

    Figures figures(Standing standing) {
        var came = pairs(r -> inPlay(r) && !attended(r).isEmpty());
        var expected = pairs(r -> inPlay(r) && told.seated(r.id()) && told.over(r.workshop()) && told.marked(r.workshop()));
        var missing = expected.stream().filter(p -> !came.contains(p)).toList();
        var legacy = legacy();
        long people = people(came);
        return new Figures(came.size(), people, 0, ratio(came.stream().filter(this::completed).count(), came.size()),
                ratio(missing.size(), expected.size()), sexes(came), groups(came, p -> made(p).country()),
                phases(came), groups(came, p -> told.theme(p.workshop())), groups(came, p -> told.year(p.workshop())),
                progress(came.size(), people, legacy), legacy, told.count("HELD") + told.count("CLOSED"), told.count("CANCELLED"), standing);
    }

    private List<Pair> pairs(Predicate<Reg> which) {
        var found = new LinkedHashSet<Pair>();
        for (var r : regs) if (which.test(r)) found.add(new Pair(told.identity(r.person()), r.workshop()));
        return List.copyOf(found);
    }

    private boolean inPlay(Reg r) {
        return !told.stage(r.workshop()).equals("CANCELLED") && told.countsTowardTarget(r.workshop()) && countingRole(r);
    }

    private boolean countingRole(Reg r) {
        return Set.of("PARTICIPANT", "EXPERT", "TRAINER").contains(r.role())
                || r.role().equals("OBSERVER") && told.observersCount(r.workshop());
    }

    private Set<String> attended(Reg r) {
        var sessions = new TreeSet<String>();
        for (var e : log) {
            if (e instanceof AttendanceRecorded a && a.registrationId().value().equals(r.id())
                    && told.learning(a.sessionId().value()) && told.there(r.id(), a.sessionId().value())) sessions.add(a.sessionId().value());
        }
        return sessions;
    }

    /** Missed no more than may be missed. */
    private boolean completed(Pair pair) {
        var sessions = new TreeSet<String>();
        regsOf(pair).forEach(r -> sessions.addAll(attended(r)));
        long all = told.learningMinutes(pair.workshop());
        long missed = all - sessions.stream().mapToLong(s -> told.session(s).minutes()).sum();
        return missed * 100 <= all * (100 - told.completionPercent(pair.workshop()));
    }

    private List<Reg> regsOf(Pair pair) {
        return regs.stream().filter(r -> r.workshop().equals(pair.workshop()) && told.identity(r.person()).equals(pair.person())
                && countingRole(r)).toList();
    }

    private Reg made(Pair pair) {
        return regsOf(pair).stream().filter(r -> !attended(r).isEmpty()).min((a, b) -> a.id().compareTo(b.id())).orElseThrow();
    }

    private List<Group> groups(List<Pair> came, Function<Pair, String> by) {
        var codes = new TreeSet<String>();
        came.forEach(p -> codes.add(by.apply(p)));
        return codes.stream().map(c -> came.stream().filter(p -> by.apply(p).equals(c)).toList())
                .map(some -> new Group(by.apply(some.getFirst()), some.size(), people(some), sexes(some))).toList();
    }

    /** In the order of years, which is not the order of letters. */
    private List<Group> phases(List<Pair> came) {
        var rows = new ArrayList<>(groups(came, p -> told.phase(p.workshop())));
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
            var tied = told.last(TotalTiedToWorkshop.class, x -> x.totalId().equals(t.totalId()));
            var word = log.stream().filter(x -> x instanceof TotalEndorsed a && a.totalId().equals(t.totalId())
                    || x instanceof TotalSetAside b && b.totalId().equals(t.totalId())).reduce((a, b) -> b).orElse(null);
            if (!(word instanceof TotalEndorsed endorsed) || tied != null && named(tied.workshopId().value())) continue;
            found.add(new Total(t.totalId(), t.indicator(), t.quantity(), t.phase(), t.about(), t.source(),
                    tied == null ? null : tied.workshopId(), "ENDORSED", endorsed.reason()));
        }
        return found;
    }

    private boolean named(String workshop) {
        return !told.stage(workshop).equals("CANCELLED") && regs.stream().anyMatch(r -> r.workshop().equals(workshop)
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
        long target = told.last(TargetSet.class, t -> t.indicator().equals("people-reached")).moreThan();
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

}
