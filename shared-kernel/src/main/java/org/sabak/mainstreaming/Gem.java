package org.sabak.mainstreaming;

/** UN Gender Equality Marker: what the documents of a workshop state, not what is hoped. Source: DOMAIN 2.1. */
public enum Gem {

    NO_CONTRIBUTION(0, Dac.NOT_TARGETED),
    LIMITED(1, Dac.NOT_TARGETED),
    /** Also written 2a. */
    SIGNIFICANT(2, Dac.SIGNIFICANT),
    /** Also written 2b: of equal merit with 2a. */
    PRINCIPAL(3, Dac.PRINCIPAL);

    private final int code;
    private final Dac dac;

    Gem(int code, Dac dac) {
        this.code = code;
        this.dac = dac;
    }

    /** 0 to 3. */
    public int code() {
        return code;
    }

    /** For exports of a workshop that was not screened for the DAC marker. There is no way back from a {@link Dac}. */
    public Dac dac() {
        return dac;
    }

    /** Whether gender equality is an objective: 2 or 3, what M14 counts. */
    public boolean objective() {
        return code >= 2;
    }
}
