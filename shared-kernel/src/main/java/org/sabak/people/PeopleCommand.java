package org.sabak.people;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.PersonId;

/** What may be asked about who is who. */
public sealed interface PeopleCommand {

    /** @param evidence why the two are one person, without naming them */
    record LinkIdentities(PersonId one, PersonId other, String evidence) implements PeopleCommand {

        @TargetAggregateIdentifier
        public IdentityPairId pairId() {
            return IdentityPairId.of(one, other);
        }
    }

    record UnlinkIdentities(PersonId one, PersonId other, String reason) implements PeopleCommand {

        @TargetAggregateIdentifier
        public IdentityPairId pairId() {
            return IdentityPairId.of(one, other);
        }
    }

    /** Destroys the person's keys and records in the vault, then records that it was done. */
    record ErasePerson(@TargetAggregateIdentifier PersonId personId, String basis) implements PeopleCommand { }
}
