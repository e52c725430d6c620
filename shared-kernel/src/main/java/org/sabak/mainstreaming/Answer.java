package org.sabak.mainstreaming;

/** An answer that may be unknown, which is neither of the others. */
public enum Answer { YES, NO, UNKNOWN }
