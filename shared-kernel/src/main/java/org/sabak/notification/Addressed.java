package org.sabak.notification;

import org.sabak.kernel.Personal;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;

/**
 * A letter with everything its words need, made for the moment of sending and kept nowhere.
 *
 * @param name     of the person, as typed
 * @param email    as typed
 * @param language BCP 47
 * @param repeated whether it may have been accepted before; then it says so
 */
@Personal
public record Addressed(LetterId letterId, Template template, String language, String name, String email,
        Invitation workshop, boolean repeated) {

    /** What a letter tells of the workshop. */
    public record Invitation(WorkshopId workshopId, String title, Days days, Place place) { }

    /** Never prints who it is: such a text ends up in logs. */
    @Override
    public String toString() {
        return "Addressed[" + letterId + "]";
    }
}
