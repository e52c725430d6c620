package org.sabak.doors;

import org.springframework.stereotype.Component;

/** Whether anybody is served yet. Closed from the start until the read models are complete. */
@Component
public class Opening {

    private volatile boolean open;

    public boolean open() {
        return open;
    }

    /** From now on pages answer. */
    public void begin() {
        open = true;
    }
}
