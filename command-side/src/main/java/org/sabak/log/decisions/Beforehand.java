package org.sabak.log.decisions;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Things that must be on disk before the events of a command, such as the names that belong to them. The command does
 * not wait for them while it holds its aggregate: whoever writes the events does, later, for many commands at once.
 */
public final class Beforehand {

    private static final String KEY = Beforehand.class.getName();

    private Beforehand() { }

    /**
     * Records nothing of the present command before this has been run, by whoever writes the events; when it throws, the
     * command fails with the same cause.
     *
     * @throws IllegalStateException outside the handling of a command
     */
    public static void finish(Runnable what) {
        List<Runnable> all = CurrentUnitOfWork.get().root().getOrComputeResource(KEY, key -> new ArrayList<>(1));
        all.add(what);
    }

    /** What has to be run before the events of this unit; null stands for no unit of work and nothing to run. */
    public static List<Runnable> of(UnitOfWork<?> unit) {
        return unit == null ? List.of() : unit.root().getOrDefaultResource(KEY, List.of());
    }
}
