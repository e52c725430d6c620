package org.sabak.registration.query;

import java.time.Instant;
import org.sabak.registration.Funding;

/**
 * On what terms a seat was given.
 *
 * @param position of the event that gave it: the offer counts as long as the place rests on the same event
 * @param answerBy null when no answer is needed
 */
record Offer(long position, Funding funding, Instant answerBy) { }
