package org.sabak.notification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.doors.Address;
import org.sabak.doors.Links;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.Addressed;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.Template;
import org.sabak.pages.DaysInWords;
import org.sabak.pages.Vocabulary;
import org.sabak.workshop.Place;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a letter into words of its language. The subject never says what the workshop is about: others may see it. */
@Component
class LetterWords {

    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final Address address;

    LetterWords(MessageSource messages, SpringTemplateEngine templates, Address address) {
        this.messages = messages;
        this.templates = templates;
        this.address = address;
    }

    /** The same twice: as plain text and as HTML. */
    record Words(String subject, String plain, String html) { }

    /** @param link where the letter leads, or a sentence in its place; may be empty */
    Words of(Addressed letter, String link) {
        var language = Locale.forLanguageTag(letter.language());
        var subject = say(language, key(letter) + ".subject");
        var paragraphs = paragraphs(letter, language);
        var page = new Context(language);
        page.setVariable("language", letter.language());
        page.setVariable("subject", subject);
        page.setVariable("paragraphs", paragraphs);
        page.setVariable("link", link);
        var plain = new ArrayList<>(paragraphs);
        if (!link.isEmpty()) plain.add(link);
        return new Words(subject, String.join("\r\n\r\n", plain) + "\r\n", templates.process("letters/letter", page));
    }

    /** The public page of a workshop; nothing when this house has no address that others can use. */
    Optional<String> page(WorkshopId workshop) {
        return address.fixed().map(base -> base + "/workshops/" + workshop);
    }

    /** What a calendar shows of a workshop to whoever looks at it. */
    String summary(Invitation workshop, Locale language) {
        return workshop.sensitive() ? say(language, "letter.calendar.sensitive") : workshop.title();
    }

    /** A calendar is seen by more than its owner: where a sensitive topic is dealt with, the house is not told. */
    String location(Invitation workshop, Locale language) {
        var venue = workshop.sensitive() ? "" : workshop.place().venue();
        return venue.isEmpty() ? city(workshop, language) : venue + ", " + city(workshop, language);
    }

    /** For whoever has not said yes yet: the venue is for those who come. */
    String city(Invitation workshop, Locale language) {
        var place = workshop.place();
        return place.city() + ", " + new Vocabulary(language, messages).country(place.country());
    }

    private List<String> paragraphs(Addressed letter, Locale language) {
        var said = new ArrayList<String>();
        if (letter.repeated()) said.add(say(language, "letter.repeated"));
        said.add(say(language, "letter.greeting", oneLine(letter.name())));
        said.add(text(letter, language));
        if (letter.workshop() != null) said.add(where(letter.workshop().place(), language));
        said.add(say(language, letter.recipientId().registration().isEmpty() ? "letter.end.country" : "letter.end"));
        switch (letter.template()) {
            case SEAT_OFFERED -> said.add(say(language, "letter.link.answer", Links.OWN_REGISTRATION.toDays()));
            case SIGN_IN_LINK -> said.add(say(language, "letter.link.sign-in", Links.SIGN_IN.toMinutes()));
            case TRAINER_PROFILE -> said.add(say(language, "letter.link.trainer", Links.TRAINER_PROFILE.toDays()));
            case PRE_TEST, POST_TEST, EVALUATION, FOLLOW_UP -> said.add(say(language, "letter.link.form"));
            case INVITED_TO_NOMINATE, NOMINATIONS_RECEIVED -> said.add(say(language, "letter.link.nominate"));
            default -> { }
        }
        return said;
    }

    private String where(Place place, Locale language) {
        return say(language, "letter.where", place.city(), new Vocabulary(language, messages).country(place.country()));
    }

    private String text(Addressed letter, Locale language) {
        if (letter.workshop() == null) return say(language, key(letter) + ".text");
        var terms = letter.terms();
        var days = new DaysInWords(language);
        var open = letter.template() == Template.SEAT_OFFERED && terms.until() == null;
        return say(language, key(letter) + (open ? ".text.open" : ".text"), letter.workshop().title(), days.span(letter.workshop().days()),
                terms.until() == null ? "" : days.moment(terms.until(), letter.workshop().zone()),
                terms.country().isEmpty() ? "" : new Vocabulary(language, messages).country(terms.country()),
                terms.receipt(), String.valueOf(terms.people()));
    }

    /** What cannot be seen has no place in a letter, and what breaks a line none in a name. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }

    private static String key(Addressed letter) {
        return "letter." + letter.template().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(Locale language, String key, Object... words) {
        return messages.getMessage(key, words, language);
    }
}
