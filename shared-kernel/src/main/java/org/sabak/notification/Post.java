package org.sabak.notification;

/** Takes letters away. Each call is one attempt and throws nothing that the mail server or the line is to blame for. */
public interface Post {

    /** Which way letters go now. */
    Via via();

    /** Where letters lie in a house without a mail server; else the mail server, for people to read. */
    String whereTo();

    /**
     * @param beforehand to be run when the mail server has agreed to the recipient and is about to be given the words; when
     *                   it throws, the letter is not given to it and the failure is passed on
     */
    Outcome deliver(Addressed letter, Runnable beforehand);

    /** Destroys what may still lie in the outbox. Repeating it changes nothing. */
    void discard(LetterId letter);

    /** What became of an attempt. */
    sealed interface Outcome {

        /** Accepted. */
        record Taken() implements Outcome { }

        /** No mail server could be talked to at all, or it turns everybody away: no fault of this letter. */
        record NobodyThere(String why) implements Outcome { }

        /**
         * Certainly not accepted now, perhaps later.
         *
         * @param reply three digits; 0 when the line broke before the words were complete
         */
        record Later(int reply) implements Outcome { }

        /**
         * Not accepted, and asking again will not help.
         *
         * @param reply three digits
         */
        record Never(int reply) implements Outcome { }

        /** What stands in the vault cannot be written to. */
        record NoAddress() implements Outcome { }

        /** The line broke when all words were given and no answer had come. */
        record InDoubt() implements Outcome { }
    }
}
