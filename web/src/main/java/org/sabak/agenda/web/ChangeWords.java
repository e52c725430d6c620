package org.sabak.agenda.web;

import java.util.ArrayList;
import java.util.List;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.agenda.AgendaQuery.Revised;
import org.sabak.agenda.Item;
import org.sabak.pages.DaysInWords;
import org.sabak.pages.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What publishing changes, in sentences. */
@Component
class ChangeWords {

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param desk whether to tell of weights and speakers too, which only organizers see; of speakers never who they are */
    List<String> of(Changes changes, boolean desk) {
        var said = new ArrayList<String>();
        changes.added().forEach(item -> said.add(say("agenda.changed.added", item.title(), when(item))));
        changes.revised().forEach(revised -> revised(revised, desk, said));
        changes.removed().forEach(item -> said.add(say("agenda.changed.removed", item.title(), when(item))));
        return said;
    }

    private void revised(Revised r, boolean desk, List<String> said) {
        var was = r.was();
        var is = r.item();
        if (!was.title().equals(is.title())) said.add(say("agenda.changed.title", was.title(), is.title()));
        if (was.day() != is.day() || !was.startsAt().equals(is.startsAt())) {
            said.add(say("agenda.changed.moved", is.title(), when(was), when(is)));
        }
        if (was.minutes() != is.minutes()) said.add(say("agenda.changed.minutes", is.title(), was.minutes(), is.minutes()));
        if (was.kind() != is.kind()) {
            said.add(say("agenda.changed.kind", is.title(), words().of(was.kind()), words().of(is.kind())));
        }
        if (!desk) return;
        if (!was.humanRights().equals(is.humanRights()) || !was.gender().equals(is.gender())) {
            said.add(say("agenda.changed.weights", is.title()));
        }
        if (!was.speakers().equals(is.speakers()) || was.panel() != is.panel()) said.add(say("agenda.changed.speakers", is.title()));
    }

    private String when(Item item) {
        return say("agenda.day-time", item.day(), new DaysInWords(LocaleContextHolder.getLocale()).time(item.startsAt()));
    }

    private Vocabulary words() {
        return new Vocabulary(LocaleContextHolder.getLocale(), messages);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
