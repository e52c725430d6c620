package org.sabak.workshop.web;

import java.time.LocalDate;
import java.util.List;
import org.sabak.kernel.WorkshopId;

/**
 * One thing an organizer should do next, as a sentence that is also a link.
 *
 * @param key   of the sentence in the bundle {@code desk}; {0} is the title of the workshop
 * @param words values for {1}, {2} … of the sentence: texts, numbers, days or instants
 * @param page  where it is done
 * @param due   the day it should be done on or before; things are shown in this order
 */
record NextThing(WorkshopId workshopId, String key, List<Object> words, String page, LocalDate due) { }
