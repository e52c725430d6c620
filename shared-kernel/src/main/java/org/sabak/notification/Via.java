package org.sabak.notification;

/** Which way a letter went: to a mail server that took it, or into the folder {@code outbox} of a house without one. */
public enum Via { SMTP, OUTBOX }
