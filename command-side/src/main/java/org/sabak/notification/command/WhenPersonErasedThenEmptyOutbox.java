package org.sabak.notification.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.notification.Post;
import org.sabak.people.PeopleEvent.PersonErased;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Letters that lie in the outbox name the person; they are destroyed with everything else that does. */
@Component
@DisallowReplay
@ProcessingGroup("letters")
class WhenPersonErasedThenEmptyOutbox {

    private final LetterQueue queue;
    private final ObjectProvider<Post> post;

    WhenPersonErasedThenEmptyOutbox(LetterQueue queue, ObjectProvider<Post> post) {
        this.queue = queue;
        this.post = post;
    }

    @EventHandler
    void on(PersonErased e) {
        for (var letter : queue.inOutbox(e.personId())) {
            post.ifAvailable(p -> p.discard(letter));
            queue.remove(letter);
        }
    }
}
