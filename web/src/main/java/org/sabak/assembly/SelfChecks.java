package org.sabak.assembly;

import java.util.List;
import org.sabak.kernel.SelfCheck;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the self-check of every room before the doors are opened, and stops the program at the first fault. */
@Component
class SelfChecks implements SmartLifecycle {

    private final List<SelfCheck> checks;
    private volatile boolean passed;

    SelfChecks(List<SelfCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void start() {
        checks.forEach(check -> check.fault().ifPresent(fault -> {
            throw new Unfit(check.subject(), fault);
        }));
        passed = true;
    }

    @Override
    public void stop() {
        passed = false;
    }

    @Override
    public boolean isRunning() {
        return passed;
    }

    /** After everything else is running, before the port answers. */
    @Override
    public int getPhase() {
        return ServletWebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** The program may not serve anybody as it is. */
    static final class Unfit extends RuntimeException {

        Unfit(String subject, String fault) {
            super("Stopped before serving anybody. " + subject + ": " + fault, null, false, false);
        }
    }
}
