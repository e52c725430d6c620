package org.sabak.notification.command;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.learning.Form;
import org.sabak.learning.LearningEvent.FormClosed;
import org.sabak.learning.LearningEvent.FormOpened;

/** Which forms of a workshop are open. */
final class AssessmentNow implements Folds.Fold {

    private final Set<Form> open = EnumSet.noneOf(Form.class);

    @Override
    public void note(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case FormOpened e -> open.add(e.form());
            case FormClosed e -> open.remove(e.form());
            default -> { }
        }
    }

    boolean isOpen(Form form) {
        return open.contains(form);
    }
}
