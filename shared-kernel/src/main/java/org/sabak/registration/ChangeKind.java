package org.sabak.registration;

/** What may be wanted of a frozen list. */
public enum ChangeKind { SEAT, RESERVE, DECLINE, RECONSIDER, WITHDRAWAL, REPLACEMENT }
