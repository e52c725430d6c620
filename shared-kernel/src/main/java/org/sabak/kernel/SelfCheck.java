package org.sabak.kernel;

import java.util.Optional;

/** One thing that must be true before the program may serve anybody. Each room brings its own; all run at every start. */
public interface SelfCheck {

    /** What is checked, in a few words. */
    String subject();

    /** One sentence that says what is wrong and what to do, or nothing when all is well. */
    Optional<String> fault();
}
