package org.sabak.attendance;

/** What a mark rests on (DOMAIN 1.6). */
public enum Evidence { SIGNATURE, QR, ORGANIZER, LMS }
