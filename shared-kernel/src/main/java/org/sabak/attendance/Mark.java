package org.sabak.attendance;

/** What a sheet says of a person in a session. */
public enum Mark {
    PRESENT, LATE, EXCUSED, ABSENT;

    /** Present and late people were there; excused and absent people were not. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
