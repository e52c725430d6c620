package org.sabak.registration.web;

import java.util.Optional;
import org.sabak.doors.Commands;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.doors.Visitor;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.springframework.stereotype.Component;

/** The registration of whoever came in by a link of their own: they see and change that one, and no other. */
@Component
class OwnRegistration {

    private final Commands commands;
    private final Queries queries;

    OwnRegistration(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    RegistrationId id() {
        return new RegistrationId(holder());
    }

    /** @throws NotKnown when it is not on the list, or not yet */
    Row row() {
        return found().orElseThrow(NotKnown::new);
    }

    /** A registration just made may not be on the list for a moment. */
    Optional<Row> found() {
        return queries.find(new RegistrationOf(id(), holder()), Row.class);
    }

    /** Does it in the name of the person. */
    void send(Object command) {
        commands.sendAs(holder(), command);
    }

    /** As whom the person is signed in: the id of the registration. */
    static String holder() {
        return Visitor.present().orElseThrow(NotKnown::new).id();
    }
}
