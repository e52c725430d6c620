package org.sabak.trials.mail;

/** What a mail server may do to whoever wants to hand a letter over (RELIABILITY, T5). */
public enum Fault {
    NONE, REFUSED, SILENT, BUSY_421, GREYLISTED_450, ERROR_451, FULL_452, TLS_LATER_454, SYNTAX_501, LOG_IN_530, LOG_IN_535,
    NO_MAILBOX_550, TOO_BIG_552, SPAM_554, NO_STARTTLS, STARTTLS_STRIPPED, STARTTLS_BROKEN, BYTE_BY_BYTE, MINUTE_OF_SILENCE,
    CUT_AFTER_MAIL, CUT_AFTER_RECIPIENT, CUT_IN_DATA, CUT_AFTER_DATA, CUT_AFTER_ANSWER, JUNK, NO_8BITMIME;

    /** Whether the letter may have been taken although the sender cannot know. */
    boolean takesSilently() {
        return this == CUT_AFTER_DATA;
    }
}
