package org.sabak.log.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.sabak.kernel.SelfCheck;

/** A self-check made of its subject, its test and the sentence to say when the test fails. */
record Check(String subject, Supplier<Optional<String>> finding) implements SelfCheck {

    /** A thing that cannot even be looked at is not in order. */
    @Override
    public Optional<String> fault() {
        try {
            return finding.get();
        } catch (RuntimeException e) {
            return Optional.of("The check of " + subject + " failed: " + e.getMessage() + ".");
        }
    }

    static Optional<String> unless(boolean inOrder, String sentence) {
        return inOrder ? Optional.empty() : Optional.of(sentence);
    }
}
