package org.sabak.trainers.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.trainers.TrainersRefusal.ABSENCE_BACKWARDS;
import static org.sabak.trainers.TrainersRefusal.ABSENCE_TOO_LONG;
import static org.sabak.trainers.TrainersRefusal.NO_SUCH_ABSENCE;
import static org.sabak.trainers.TrainersRefusal.TOO_MANY_ABSENCES;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.sabak.trainers.Absence;

/** When somebody cannot come. What was withdrawn is remembered, so that withdrawing twice is harmless. */
final class Absences {

    /** At one time. */
    static final int MOST = 50;

    /** Of one absence. */
    static final int MOST_DAYS = 366;

    private final Map<Absence, Boolean> stands = new HashMap<>();

    boolean has(Absence absence) {
        return stands.getOrDefault(absence, false);
    }

    void refuseUnlessPossible(Absence absence) {
        refuse(ABSENCE_BACKWARDS, absence.to().isBefore(absence.from()));
        refuse(ABSENCE_TOO_LONG, ChronoUnit.DAYS.between(absence.from(), absence.to()) >= MOST_DAYS, MOST_DAYS);
        refuse(TOO_MANY_ABSENCES, stands.values().stream().filter(standing -> standing).count() >= MOST, MOST);
    }

    void refuseUnknown(Absence absence) {
        refuse(NO_SUCH_ABSENCE, !stands.containsKey(absence));
    }

    void add(Absence absence) {
        stands.put(absence, true);
    }

    void withdraw(Absence absence) {
        stands.put(absence, false);
    }
}
