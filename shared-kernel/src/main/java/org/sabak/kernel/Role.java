package org.sabak.kernel;

/** In what capacity a person takes part in a workshop (DOMAIN 1.6). */
public enum Role {
    PARTICIPANT, EXPERT, TRAINER, OBSERVER, STAFF, INTERPRETER;

    /** Participants and observers use up a seat; people who make the workshop happen do not. */
    public boolean takesSeat() {
        return this == PARTICIPANT || this == OBSERVER;
    }

    /**
     * Whether attendance in this role counts toward "participants and experts".
     *
     * @param observersCount the workshop's own decision about observers
     */
    public boolean counts(boolean observersCount) {
        return this == PARTICIPANT || this == EXPERT || this == TRAINER || (this == OBSERVER && observersCount);
    }
}
