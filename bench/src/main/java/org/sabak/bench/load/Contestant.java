package org.sabak.bench.load;

import java.util.List;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/** Something that can give out seats. All are asked for the same thing in the same words. */
public interface Contestant extends AutoCloseable {

    /** As printed in the results. */
    String name();

    /** Makes workshops that anybody may register for. Not measured. */
    void plan(List<WorkshopId> workshops, int seats);

    /**
     * Returns when the registration is stored as durably as the contestant can.
     *
     * @return false when the person was turned away
     */
    boolean register(RegisterParticipant form);

    /** Registrations that are in the store, asked of the store itself. */
    long stored();

    /** Ends what is still going on behind the last answer, so that it does not burden the next contestant. Not measured. */
    default void settle() { }

    @Override
    void close();
}
