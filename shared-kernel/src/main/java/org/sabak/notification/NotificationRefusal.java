package org.sabak.notification;

import org.sabak.kernel.Refusal;

/** Every way a letter can say no. */
public enum NotificationRefusal implements Refusal {

    /** Only a dead or unknown letter can be tried again. */
    NOT_STUCK("notification.not-stuck", 409, ""),
    /** Twice nobody knew; a third copy would be one too many. */
    REPEATED_ALREADY("notification.repeated-already", 409, ""),
    /** It is being sent, or is done with. */
    NOT_WAITING("notification.not-waiting", 409, "");

    private final Says says;

    NotificationRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
