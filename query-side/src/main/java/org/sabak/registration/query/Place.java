package org.sabak.registration.query;

import java.time.Instant;
import org.sabak.registration.RegistrationQuery.State;

/**
 * Where a registration stands.
 *
 * @param position of the event that put it there; gives the order of seats and of the reserve
 */
record Place(State state, long position, Instant since) { }
