package org.sabak.learning;

import java.util.Optional;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;

/**
 * Makes the code that stands in the link of a letter, at the moment the letter is sent. For that moment only: no page and no
 * question may relate a code to a registration.
 */
public interface AnswerLinks {

    /** Nothing when the secret of the workshop's codes was never made or is forgotten. */
    Optional<AnswerCode> codeFor(WorkshopId workshop, RegistrationId registration);
}
