package org.sabak.notification.command;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationEvent;
import org.sabak.notification.NotificationEvent.LetterRequested;

/** What a letter is about and how far it has come, by its own stream. */
record LetterStory(LetterRequested request, Course course) {

    /** Nothing when the log knows no such letter. */
    static Optional<LetterStory> of(LetterId letter, EventStore log) {
        return log.readEvents(letter.value()).asStream().map(e -> (NotificationEvent) e.getPayload())
                .reduce(Optional.<LetterStory>empty(), LetterStory::after, (before, after) -> after);
    }

    private static Optional<LetterStory> after(Optional<LetterStory> before, NotificationEvent event) {
        return event instanceof LetterRequested request ? Optional.of(new LetterStory(request, Course.BEGUN))
                : before.map(story -> new LetterStory(story.request, story.course.after(event)));
    }
}
