package org.sabak.notification.web;

import java.util.Locale;
import org.sabak.kernel.RegistrationId;
import org.sabak.notification.Addressed;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.Addressed.Terms;
import org.sabak.notification.LetterId;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a letter would read, before there is one: nothing is recorded, and where a one-time link would be stands a sentence. */
@Component
class Preview {

    private static final RecipientId NOBODY = RecipientId.of(new RegistrationId("registration-nobody"));

    private final LetterWords words;
    private final MessageSource messages;

    Preview(LetterWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** @param language BCP 47, of the letter */
    LetterWords.Words of(Workshop workshop, Row person, Template template, String language) {
        var name = language.equals("ru") && !person.details().nativeName().isEmpty() ? person.details().nativeName()
                : person.details().name();
        var candidacy = person.candidacy();
        var terms = new Terms(candidacy == null ? null : candidacy.answerBy(), "", "", 0);
        return of(workshop, RecipientId.of(person.registrationId()), template, language, new Who(name, terms));
    }

    /** The correction as everybody will get it, with a line for the name. */
    LetterWords.Words correction(Workshop workshop, String language) {
        return of(workshop, NOBODY, Template.CORRECTION, language, new Who("…", Terms.NONE));
    }

    private record Who(String name, Terms terms) { }

    private LetterWords.Words of(Workshop w, RecipientId to, Template template, String language, Who who) {
        var shown = new Invitation(w.workshopId(), w.title(), w.days(), w.place(), w.zone(), w.sessions(), w.sensitive());
        var letter = new Addressed(LetterId.of("preview", template, to), template, to, language, who.name(), "", shown, who.terms(),
                null, false);
        var secret = template == Template.SEAT_OFFERED
                ? messages.getMessage("letter.link.preview", null, Locale.forLanguageTag(language))
                : words.page(w.workshopId()).orElse("");
        return words.of(letter, secret);
    }
}
