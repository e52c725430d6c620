package org.sabak.registration.command;

import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.NominationRefusal.COMES_FROM_ELSEWHERE;
import static org.sabak.registration.NominationRefusal.SENT_ALREADY;
import static org.sabak.registration.NominationRefusal.TWICE;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.InvitationId;
import org.sabak.registration.Nominee;
import org.sabak.vault.Reader;
import org.sabak.vault.SearchText;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Finds out whether two records speak of one person: the same name in either script, and the same e-mail address or phone.
 * An address alone is not enough, because offices share theirs.
 */
@Component
class Namesakes {

    private static final String PURPOSE = "nominees";

    private final Vault vault;
    private final OtherCountries others;

    Namesakes(Vault vault, OtherCountries others) {
        this.vault = vault;
        this.others = others;
    }

    /** Who they are, in their order; whoever was erased meanwhile is left out. */
    List<PersonDetails> details(List<Nominee> nominees, InvitationId reader) {
        var persons = nominees.stream().map(Nominee::personId).toList();
        var known = vault.readAll(persons, new Reader(reader.value(), PURPOSE));
        return persons.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    void refuseTwice(List<PersonDetails> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) refuse(TWICE, alike(rows.get(i), rows.get(j)), i + 1, j + 1);
        }
    }

    void refuseSent(List<PersonDetails> rows, Collection<PersonId> sent, InvitationId reader) {
        var known = vault.readAll(sent, new Reader(reader.value(), PURPOSE)).values();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            refuse(SENT_ALREADY, known.stream().anyMatch(k -> alike(k, row)), i + 1);
        }
    }

    void refuseFromElsewhere(List<PersonDetails> rows, WorkshopId workshop, Country country, InvitationId reader) {
        var known = vault.readAll(others.than(country, workshop), new Reader(reader.value(), PURPOSE)).values();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            refuse(COMES_FROM_ELSEWHERE, known.stream().anyMatch(k -> alike(k, row)), i + 1);
        }
    }

    private static boolean alike(PersonDetails one, PersonDetails other) {
        return (same(one.name(), other.name()) || same(one.nativeName(), other.nativeName()))
                && (same(one.email(), other.email()) || same(digits(one.phone()), digits(other.phone())));
    }

    private static boolean same(String one, String other) {
        var folded = SearchText.fold(one);
        return !folded.isEmpty() && folded.equals(SearchText.fold(other));
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
