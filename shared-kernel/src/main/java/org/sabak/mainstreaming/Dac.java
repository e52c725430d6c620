package org.sabak.mainstreaming;

/**
 * OECD-DAC gender equality policy marker, set on the intent of the design. A workshop that was not screened has none,
 * which is not {@link #NOT_TARGETED}. Source: DOMAIN 2.1.
 */
public enum Dac {

    /** Screened, and found not to target gender equality. */
    NOT_TARGETED(0),
    SIGNIFICANT(1),
    PRINCIPAL(2);

    private final int code;

    Dac(int code) {
        this.code = code;
    }

    /** 0 to 2: the marker's own score, and its significance in IATI. */
    public int code() {
        return code;
    }
}
