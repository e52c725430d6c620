package org.sabak.registration.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.Named;
import org.sabak.registration.Nominee;

/** Whom a country has named: those who were sent, and after them those who may still be written anew. */
final class Table {

    /** Most nominees of one country for one workshop. */
    static final int MOST = 20;

    private final List<Nominee> sent = new ArrayList<>();
    private List<Nominee> draft = List.of();
    private int version;
    private int sendings;

    int version() {
        return version;
    }

    int sendings() {
        return sendings;
    }

    List<Nominee> draft() {
        return draft;
    }

    List<PersonId> sentPersons() {
        return sent.stream().map(Nominee::personId).toList();
    }

    boolean anybodySent() {
        return !sent.isEmpty();
    }

    Optional<Nominee> sent(RegistrationId registration) {
        return sent.stream().filter(n -> n.registrationId().equals(registration)).findFirst();
    }

    /** The rows as nominees, ranked after those who were sent. */
    List<Nominee> ranked(List<Named> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> ranked(rows.get(i).nominee(), sent.size() + i + 1)).toList();
    }

    List<Nominee> after(List<Nominee> rows) {
        return Stream.concat(sent.stream(), rows.stream()).toList();
    }

    boolean inDraft(Nominee nominee) {
        return draft.stream().anyMatch(n -> n.personId().equals(nominee.personId()));
    }

    /** Those of the draft who are in none of the rows. */
    List<PersonId> dropped(List<Nominee> rows) {
        var staying = rows.stream().map(Nominee::personId).toList();
        return draft.stream().map(Nominee::personId).filter(p -> !staying.contains(p)).toList();
    }

    static Nominee ranked(Nominee n, int rank) {
        return new Nominee(n.registrationId(), n.personId(), n.role(), n.particulars(), n.funding(), rank);
    }

    void list(int newVersion, List<Nominee> nominees) {
        version = newVersion;
        draft = nominees.stream().filter(n -> sent(n.registrationId()).isEmpty()).toList();
    }

    void send(List<Nominee> nominees) {
        sent.addAll(nominees);
        draft = List.of();
        sendings++;
    }

    void replace(RegistrationId was, Nominee now) {
        sent.replaceAll(n -> n.registrationId().equals(was) ? now : n);
    }
}
