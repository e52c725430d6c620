package org.sabak.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.sabak.kernel.Ids;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.InvitationId;
import org.sabak.trainers.TrainerId;

/** As what somebody is written to: a registration, an invitation to nominate, or a speaker or trainer. */
public record RecipientId(@JsonValue String value) {

    private static final String REGISTRATION = "registration-", INVITATION = "invitation-";

    /** @throws IllegalArgumentException if the text is not an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecipientId {
        Ids.require("", value);
    }

    public static RecipientId of(RegistrationId registration) {
        return new RecipientId(registration.value());
    }

    public static RecipientId of(InvitationId invitation) {
        return new RecipientId(invitation.value());
    }

    public static RecipientId of(TrainerId trainer) {
        return new RecipientId(trainer.value());
    }

    /** Only for a participant. */
    public Optional<RegistrationId> registration() {
        return value.startsWith(REGISTRATION) ? Optional.of(new RegistrationId(value)) : Optional.empty();
    }

    /** Only for a focal point. */
    public Optional<InvitationId> invitation() {
        return value.startsWith(INVITATION) ? Optional.of(new InvitationId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
