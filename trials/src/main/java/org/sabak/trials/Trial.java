package org.sabak.trials;

/** A torment with a judgement. */
interface Trial {

    /** As typed after {@code ./sabak trial}. */
    String name();

    /** One line for the list. */
    String about();

    /** Rounds of the long form. */
    int rounds();

    /** Why it cannot run on this machine, or null. */
    default String hindrance() {
        return null;
    }

    /** Writes what it counted and found into the report; what it throws is a failure as well. */
    void run(Conditions conditions, Report report) throws Exception;
}
