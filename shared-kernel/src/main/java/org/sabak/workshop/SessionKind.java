package org.sabak.workshop;

/** Only learning time counts for attendance and for shares of the agenda (DOMAIN 2.2, 2.5). */
public enum SessionKind { LEARNING, LOGISTICS, CEREMONY }
