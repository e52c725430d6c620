package org.sabak.registration.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sabak.kernel.DocumentId;

/** The official letters of a country: the one that counts, and those that went with something that was sent. */
final class Letters {

    private final Set<DocumentId> filed = new HashSet<>();
    private final Set<DocumentId> sent = new HashSet<>();
    private final Set<DocumentId> erased = new HashSet<>();
    private DocumentId present;

    Optional<DocumentId> present() {
        return Optional.ofNullable(present);
    }

    boolean know(DocumentId letter) {
        return filed.contains(letter);
    }

    boolean erased(DocumentId letter) {
        return erased.contains(letter);
    }

    /** What another letter would take the place of. A letter that was sent is evidence and stays. */
    List<DocumentId> replaceable() {
        return present().filter(letter -> !sent.contains(letter)).stream().toList();
    }

    void file(DocumentId letter) {
        filed.add(letter);
        present = letter;
    }

    void send(DocumentId letter) {
        sent.add(letter);
    }

    void erase(DocumentId letter) {
        erased.add(letter);
        if (letter.equals(present)) present = null;
    }
}
