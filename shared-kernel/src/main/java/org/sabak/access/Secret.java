package org.sabak.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.sabak.kernel.Personal;

/** A password as typed. Travels inside a command or query, is never recorded and never printed. */
@Personal
public record Secret(@JsonValue String value) {

    /** Fewest code points (NIST SP 800-63B rev. 4: a password as the only factor). */
    public static final int LEAST = 15;

    /** Most code points. */
    public static final int MOST = 128;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret { }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
