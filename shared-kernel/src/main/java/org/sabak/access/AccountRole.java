package org.sabak.access;

/** What an account may do. Participants have no account: they come by link. */
public enum AccountRole { ADMIN, ORGANIZER, AUDITOR, DONOR }
