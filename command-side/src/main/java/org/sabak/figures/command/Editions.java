package org.sabak.figures.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.figures.FiguresRefusal.LABEL_NEEDED;
import static org.sabak.figures.FiguresRefusal.NOTHING_TO_RELEASE;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.figures.EditionId;
import org.sabak.figures.EditionsId;
import org.sabak.figures.FiguresCommand.ReleaseEdition;
import org.sabak.figures.FiguresEvent.EditionReleased;
import org.sabak.kernel.Wording;

/** All editions of the public figures, in one stream, because each release is tested together with all before it. */
@Aggregate
class Editions {

    /** Longest label, in characters. */
    static final int MOST_LABEL = 100;

    @AggregateIdentifier
    private EditionsId id;
    private final Set<EditionId> released = new HashSet<>();
    private Gate gate = Gate.NOTHING_RELEASED;

    Editions() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseEdition c) {
        if (released.contains(c.editionId())) return;
        refuse(LABEL_NEEDED, Wording.inLine(c.label(), MOST_LABEL).isPresent());
        refuse(NOTHING_TO_RELEASE, c.atoms().isEmpty());
        gate.refuseUnsafe(c.atoms());
        apply(new EditionReleased(c.editionId(), tidy(c.label()), c.standing(), c.definition(), c.atoms()));
    }

    @EventSourcingHandler
    void on(EditionReleased e) {
        id = EditionsId.ONLY;
        released.add(e.editionId());
        gate = gate.after(e.atoms());
    }
}
