package org.sabak.registration.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.kernel.Wording;
import org.sabak.registration.RegistrationQuery.Row;

/** Whom the roster shows; every part may be empty and then lets everybody through. */
record RosterFilter(String q, String state, String role) {

    RosterFilter {
        q = Wording.tidy(q);
        state = Wording.tidy(state);
        role = Wording.tidy(role);
    }

    boolean shows(Row row) {
        return (state.isEmpty() || row.state().name().equals(state)) && (role.isEmpty() || row.role().name().equals(role))
                && (q.isEmpty() || speaksOf(row));
    }

    private boolean speaksOf(Row row) {
        var who = row.details();
        return who != null && Stream.of(who.name(), who.nativeName(), who.organisation(), who.email(), who.phone())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }
}
