package org.sabak.kernel;

/** Who asked for a command, as an id and never as a name. Travels in the metadata of commands and events. */
public final class Actor {

    /** Key of the metadata entry; its value is an account, registration or token id, or {@link #PROGRAM}. */
    public static final String KEY = "actor";

    /** The program itself: reactions, first start, demonstration. */
    public static final String PROGRAM = "program";

    private Actor() { }
}
