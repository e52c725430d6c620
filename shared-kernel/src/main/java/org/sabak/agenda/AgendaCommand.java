package org.sabak.agenda;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.WorkshopId;

/** What may be asked of an agenda. Answered with events, or with an {@link AgendaRefusal}. */
public sealed interface AgendaCommand {

    WorkshopId workshopId();

    @TargetAggregateIdentifier
    default AgendaId agendaId() {
        return AgendaId.of(workshopId());
    }

    /** @param item with an id that was chosen when the form was shown, so that sending the form twice is harmless */
    record DraftItem(WorkshopId workshopId, Item item) implements AgendaCommand { }

    /** @param item as it shall be, under the id it has */
    record ReviseItem(WorkshopId workshopId, Item item) implements AgendaCommand { }

    record RemoveItem(WorkshopId workshopId, ItemId itemId) implements AgendaCommand { }

    /**
     * Puts a whole draft in the place of the one before; what does not differ is left alone. All of it or nothing.
     *
     * @param revision of the draft it was made from, so that two who write at once do not undo each other; 0 before the first
     * @param items    at most 200
     */
    record DraftAgenda(WorkshopId workshopId, int revision, List<Item> items) implements AgendaCommand { }

    /**
     * Shows the draft as it stands to participants, and to everybody unless the workshop is sensitive.
     *
     * @param revision of the draft that was seen
     */
    record PublishAgenda(WorkshopId workshopId, int revision) implements AgendaCommand { }
}
