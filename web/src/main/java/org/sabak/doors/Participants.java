package org.sabak.doors;

import org.sabak.kernel.RegistrationId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets somebody who has just registered see the own registration, without an account. */
@Component
public class Participants {

    private final Sessions sessions;

    Participants(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Begins a session for one registration. Only for whoever has shown a secret that was theirs alone: the id of a
     * registration is no secret.
     */
    public void welcome(RegistrationId registration) {
        var here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        sessions.begin(registration, here.getRequest(), here.getResponse());
    }
}
