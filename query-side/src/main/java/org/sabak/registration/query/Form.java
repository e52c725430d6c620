package org.sabak.registration.query;

import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Role;
import org.sabak.registration.Channel;

/** What was written on a registration form and never changes. */
record Form(PersonId personId, Role role, Particulars particulars, Channel channel) { }
