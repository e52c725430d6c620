package org.sabak.workshop;

/** Where people sit. */
public enum Mode { ONSITE, ONLINE, HYBRID }
