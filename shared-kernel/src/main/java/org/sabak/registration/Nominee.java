package org.sabak.registration;

import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;

/** Somebody a country would like to have a seat; the vault knows who. @param rank order of the country's own wishes, 1 = first */
public record Nominee(RegistrationId registrationId, PersonId personId, Role role, Particulars particulars, Funding funding,
        int rank) { }
