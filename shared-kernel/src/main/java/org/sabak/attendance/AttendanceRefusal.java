package org.sabak.attendance;

import org.sabak.kernel.Refusal;

/** Every way a sheet can say no. */
public enum AttendanceRefusal implements Refusal {

    /** {0} = registration id. */
    ALREADY_MARKED("attendance.already-marked", 409, ""),
    NOT_MARKED_YET("attendance.not-marked-yet", 409, ""),
    REASON_NEEDED("attendance.reason-needed", 422, "reason"),
    SEALED("attendance.sealed", 409, ""),
    SESSION_DROPPED("attendance.session-dropped", 409, ""),
    /** {0} = most lines. */
    TOO_MANY_LINES("attendance.too-many-lines", 422, ""),
    NOT_ON_ROSTER("attendance.not-on-roster", 404, "");

    private final Says says;

    AttendanceRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
