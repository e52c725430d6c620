package org.sabak.workshop.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.desk.Desk;
import org.sabak.kernel.Actor;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Role;
import org.sabak.learning.Form;
import org.sabak.pages.Option;
import org.sabak.registration.ChangeKind;
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Entry;
import org.springframework.context.NoSuchMessageException;

/** Turns entries of a workshop's history into sentences: the bundle has one for each event, the entry fills it in. */
class HistoryWords {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Desk desk;
    private final String zone;
    private final List<Option> themes;
    private final List<Option> organisations;

    /** @param zone of the venue, for moments that were promised to people there */
    HistoryWords(Desk desk, Choices choices, String zone) {
        this.desk = desk;
        this.zone = zone;
        themes = choices.themes();
        organisations = choices.organisations();
    }

    HistoryController.Told told(Entry e) {
        return new HistoryController.Told(e.position(), e.recordedAt(), who(e), e.event(), sentence(e));
    }

    String sentence(Entry entry) {
        var told = NAME.matcher(pattern(entry.event())).replaceAll(name ->
                Matcher.quoteReplacement(value(name.group(1), entry)));
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    /** Who asked for it: a person by name if still known, else what kind of visitor it was. */
    String who(Entry entry) {
        if (!entry.actorName().isEmpty()) return entry.actorName();
        if (entry.actor().equals(Actor.PROGRAM)) return desk.say("history.program");
        if (entry.actor().startsWith("token-")) return desk.say("history.machine");
        return entry.actor().startsWith("registration-") || entry.actor().startsWith("invitation-")
                ? desk.say("history.erased-person") : entry.actor();
    }

    private String pattern(String event) {
        try {
            return desk.say("history." + event);
        } catch (NoSuchMessageException unknown) {
            return desk.say("history.unknown-event");
        }
    }

    private String value(String name, Entry entry) {
        var details = entry.details();
        return switch (name) {
            case "event" -> entry.event();
            case "person" -> entry.person().isEmpty() ? desk.say("history.erased-person") : entry.person();
            case "replaced" -> details.getOrDefault("replaced", "").isEmpty() ? desk.say("history.erased-person") : details.get("replaced");
            case "days" -> days(details, "first", "last", "precision");
            case "wasDays" -> days(details, "wasFirst", "wasLast", "wasPrecision");
            case "where" -> place(details, "city", "venue", "country");
            case "wasWhere" -> place(details, "wasCity", "wasVenue", "wasCountry");
            case "session" -> session(details, "title", "day", "startsAt", "minutes");
            case "wasSession" -> session(details, "wasTitle", "wasDay", "wasStartsAt", "wasMinutes");
            case "item" -> item(details, "title", "dayNumber", "startsAt", "minutes");
            case "wasItem" -> item(details, "wasTitle", "wasDayNumber", "wasStartsAt", "wasMinutes");
            default -> plain(name, details.getOrDefault(name, ""), entry.event());
        };
    }

    private String plain(String name, String value, String event) {
        var words = desk.words();
        if (value.isEmpty()) return desk.say(nothing(name));
        return switch (name) {
            case "kind" -> event.startsWith("workshop.session") ? words.of(SessionKind.valueOf(value))
                    : words.of(WorkshopKind.valueOf(value));
            case "level" -> words.of(Level.valueOf(value));
            case "mode" -> words.of(Mode.valueOf(value));
            case "role" -> words.of(Role.valueOf(value));
            case "channel" -> words.of(Channel.valueOf(value));
            case "mark" -> words.of(Mark.valueOf(value));
            case "evidence" -> words.of(Evidence.valueOf(value));
            case "phase" -> words.of("phase", value);
            case "theme" -> theme(value);
            case "was" -> former(value, event);
            case "from", "to" -> event.equals("workshop.reopened") ? words.of(Stage.valueOf(value)) : value;
            case "country" -> words.country(value);
            case "countries" -> each(value, words::country);
            case "shares", "wasShares" -> each(value, this::share);
            case "languages" -> words.languages(List.of(value.split(", ")));
            case "funders" -> each(value, this::organisation);
            case "partners" -> each(value, this::partner);
            case "form", "forms" -> each(value, form -> words.of(Form.valueOf(form)));
            case "closesAt", "until", "answerBy", "due", "wasDue" -> desk.days().moment(Instant.parse(value), zone);
            case "observersCount", "countsTowardTarget", "accepted" -> desk.say("history.value." + value);
            case "byOrganizer" -> desk.say(value.equals("true") ? "history.value.by-organizer" : "history.value.by-person");
            default -> ofChoice(name, value);
        };
    }

    private String ofChoice(String name, String value) {
        var words = desk.words();
        return switch (name) {
            case "funding" -> words.of(Funding.valueOf(value));
            case "change" -> words.of(ChangeKind.valueOf(value));
            case "state" -> words.of(RegistrationQuery.State.valueOf(value));
            case "kinds", "wasKinds" -> each(value, this::kindShare);
            default -> CodedValues.word(name, value, desk);
        };
    }

    private static String nothing(String name) {
        return switch (name) {
            case "countries", "was" -> "history.any-country";
            case "funded", "wasFunded" -> "history.all";
            default -> CodedValues.nothing(name);
        };
    }

    private String former(String value, String event) {
        return switch (event) {
            case "workshop.theme-changed" -> theme(value);
            case "workshop.phase-assigned" -> desk.words().of("phase", value);
            case "workshop.countries-invited" -> each(value, desk.words()::country);
            case "attendance.corrected" -> desk.words().of(Mark.valueOf(value));
            default -> value;
        };
    }

    private String days(Map<String, String> details, String first, String last, String precision) {
        return desk.days().span(new Days(LocalDate.parse(details.get(first)), LocalDate.parse(details.get(last)),
                Days.Precision.valueOf(details.get(precision))));
    }

    private String place(Map<String, String> details, String city, String venue, String country) {
        var land = desk.words().country(details.get(country));
        return details.getOrDefault(venue, "").isEmpty() ? desk.say("history.value.place", details.get(city), land)
                : desk.say("history.value.place-venue", details.get(city), details.get(venue), land);
    }

    /** Lines that name a session only have no length; a session nobody knows any more stands by its id. */
    private String session(Map<String, String> details, String... parts) {
        if (!details.containsKey(parts[1])) return details.getOrDefault("sessionId", "");
        var day = desk.days().day(LocalDate.parse(details.get(parts[1])));
        var time = desk.days().time(LocalTime.parse(details.get(parts[2])));
        return details.containsKey(parts[3])
                ? desk.say("history.value.session", details.get(parts[0]), day, time, details.get(parts[3]))
                : desk.say("history.value.session-named", details.get(parts[0]), day, time);
    }

    private String item(Map<String, String> details, String... parts) {
        return desk.say("history.value.item", details.get(parts[0]), details.get(parts[1]),
                desk.days().time(LocalTime.parse(details.get(parts[2]))), details.get(parts[3]));
    }

    private String partner(String codeAndRole) {
        var split = codeAndRole.lastIndexOf(':');
        return organisation(codeAndRole.substring(0, split)) + " ("
                + desk.words().of(PartnerRole.valueOf(codeAndRole.substring(split + 1))) + ")";
    }

    /** From {@code KZ: 5}. */
    private String share(String countryAndSeats) {
        var parts = countryAndSeats.split(": ");
        return desk.words().country(parts[0]) + " " + parts[1];
    }

    /** From {@code MEDIA: 5}. */
    private String kindShare(String kindAndSeats) {
        var parts = kindAndSeats.split(": ");
        return desk.words().of(OrganisationKind.valueOf(parts[0])) + " " + parts[1];
    }

    private String theme(String code) {
        return label(themes, code);
    }

    private String organisation(String code) {
        return label(organisations, code);
    }

    private static String label(List<Option> options, String code) {
        return options.stream().filter(o -> o.value().equals(code)).map(Option::label).findFirst().orElse(code);
    }

    private static String each(String values, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(values.split(", ")).map(word).collect(Collectors.joining(", "));
    }
}
