package org.sabak.learning;

/** How a question is answered. */
public enum QuestionKind {
    /** One of several. */
    SINGLE,
    /** Any of several. */
    MULTIPLE,
    /** 1 to 5. */
    SCALE,
    /** In one's own words. */
    OPEN;

    /** Whether there is something to choose from. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE;
    }
}
