package org.sabak.people.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.people.PeopleRefusal.REASON_NEEDED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Wording;
import org.sabak.people.PeopleCommand.ErasePerson;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.vault.Vault;

/** A person as far as the log knows: an id, and whether the vault has been told to forget it. */
@Aggregate
class Person {

    @AggregateIdentifier
    private PersonId id;

    Person() { }

    /**
     * The vault forgets first: a crash in between leaves nothing legible, and asking again completes the record. A
     * repetition empties the vault again, in case a form in flight has filled it, and records nothing new.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasePerson c, Vault vault) {
        boolean erased = c.personId().equals(id);
        refuse(REASON_NEEDED, !erased && Wording.tidy(c.basis()).isEmpty());
        vault.forget(c.personId());
        if (!erased) apply(new PersonErased(c.personId(), Wording.tidy(c.basis())));
    }

    @EventSourcingHandler
    void on(PersonErased e) {
        id = e.personId();
    }
}
