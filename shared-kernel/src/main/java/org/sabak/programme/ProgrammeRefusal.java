package org.sabak.programme;

import org.sabak.kernel.Refusal;

/** Every way the programme can say no. */
public enum ProgrammeRefusal implements Refusal {

    UNKNOWN_TOTAL("programme.unknown-total", 404, ""),
    UNKNOWN_PHASE("programme.unknown-phase", 422, "phase"),
    UNKNOWN_INDICATOR("programme.unknown-indicator", 422, "indicator"),
    REASON_NEEDED("programme.reason-needed", 422, "reason"),
    SOURCE_NEEDED("programme.source-needed", 422, "source"),
    THEME_TAKEN("programme.theme-taken", 409, "theme"),
    TOTAL_DIFFERS("programme.total-differs", 409, "");

    private final Says says;

    ProgrammeRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
