package org.sabak.workshop;

/** Where a workshop is in its life. Two of the stages are told by its roster. */
public enum Stage {
    TENTATIVE, ANNOUNCED, REGISTRATION_OPEN, REGISTRATION_CLOSED, HELD, CLOSED, POSTPONED, CANCELLED;

    /** Whether the public may see it. */
    public boolean isPublic() {
        return this != TENTATIVE;
    }
}
