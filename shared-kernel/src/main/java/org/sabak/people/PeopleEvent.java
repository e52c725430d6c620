package org.sabak.people;

import org.sabak.kernel.EventName;
import org.sabak.kernel.PersonId;

/** What has been decided about who is who. Names are not here; the vault keeps and forgets them. */
public sealed interface PeopleEvent {

    /** Two records are one person. A link, not a merge: it can be taken back. */
    @EventName("people.identities-linked")
    record IdentitiesLinked(PersonId one, PersonId other, String evidence) implements PeopleEvent { }

    @EventName("people.identities-unlinked")
    record IdentitiesUnlinked(PersonId one, PersonId other, String reason) implements PeopleEvent { }

    /** The vault has destroyed the person's keys and records. Figures do not move. */
    @EventName("people.person-erased")
    record PersonErased(PersonId personId, String basis) implements PeopleEvent { }
}
