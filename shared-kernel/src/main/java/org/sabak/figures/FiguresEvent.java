package org.sabak.figures;

import java.util.List;
import org.sabak.kernel.EventName;
import org.sabak.kernel.Standing;

/** What has been published. Sealing an edition and releasing its atoms are one act. */
public sealed interface FiguresEvent {

    /**
     * @param label      as readers quote it, such as "2026, first half"
     * @param standing   what the edition is complete up to
     * @param definition name of the rule the atoms were cut by: {@code atoms-1}
     */
    @EventName("figures.edition-released")
    record EditionReleased(EditionId editionId, String label, Standing standing, String definition, List<Atom> atoms)
            implements FiguresEvent { }
}
