package org.sabak.figures;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.Standing;

/** What may be asked of the editions. */
public sealed interface FiguresCommand {

    /** Releases a drafted edition. Refused unless every published number, past and present, still isolates no group under ten. */
    record ReleaseEdition(EditionId editionId, String label, Standing standing, String definition, List<Atom> atoms)
            implements FiguresCommand {

        @TargetAggregateIdentifier
        public EditionsId editionsId() {
            return EditionsId.ONLY;
        }
    }
}
