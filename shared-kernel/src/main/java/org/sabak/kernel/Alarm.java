package org.sabak.kernel;

import java.util.Optional;

/** Something that may turn out to be wrong while the program runs; then its health is DOWN until somebody has looked. */
public interface Alarm {

    /** One sentence that says what is wrong and what to do, or nothing as long as all is well. Answers at once. */
    Optional<String> sounding();
}
