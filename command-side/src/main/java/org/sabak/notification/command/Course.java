package org.sabak.notification.command;

import org.sabak.notification.NotificationEvent;
import org.sabak.notification.NotificationEvent.LetterDead;
import org.sabak.notification.NotificationEvent.LetterHandedOver;
import org.sabak.notification.NotificationEvent.LetterPutOff;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.NotificationEvent.LetterRetried;
import org.sabak.notification.NotificationEvent.LetterSent;
import org.sabak.notification.NotificationEvent.LetterUnknown;
import org.sabak.notification.NotificationEvent.LetterWithdrawn;

/** How far a letter is on its way; read by the letter itself and by whoever is about to send it. */
record Course(Step step, boolean isRepeated) {

    static final Course BEGUN = new Course(Step.WAITING, false);

    private enum Step { WAITING, HANDED_OVER, DEAD, UNKNOWN, OVER }

    Course after(NotificationEvent event) {
        return switch (event) {
            case LetterRequested e -> BEGUN;
            case LetterHandedOver e -> at(Step.HANDED_OVER);
            case LetterPutOff e -> at(Step.WAITING);
            case LetterDead e -> at(Step.DEAD);
            case LetterUnknown e -> at(Step.UNKNOWN);
            case LetterRetried e -> new Course(Step.WAITING, e.repeated());
            case LetterSent e -> at(Step.OVER);
            case LetterWithdrawn e -> at(Step.OVER);
        };
    }

    boolean waits() {
        return step == Step.WAITING;
    }

    boolean isHandedOver() {
        return step == Step.HANDED_OVER;
    }

    boolean isInDoubt() {
        return step == Step.UNKNOWN;
    }

    /** Only a person can set it going again. */
    boolean isStuck() {
        return step == Step.DEAD || step == Step.UNKNOWN;
    }

    /** Nothing that comes now can change it. */
    boolean isOver() {
        return step == Step.OVER || isStuck();
    }

    private Course at(Step next) {
        return new Course(next, isRepeated);
    }
}
