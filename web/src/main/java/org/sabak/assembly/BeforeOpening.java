package org.sabak.assembly;

import java.util.List;

/**
 * Something to do at each start after the read models are complete and before anybody is served, such as laying down
 * the programme or loading the demonstration. Beans run in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface BeforeOpening {

    /** @return lines to print on the console below the address, when ready; empty if there is nothing to say */
    List<String> prepare();
}
