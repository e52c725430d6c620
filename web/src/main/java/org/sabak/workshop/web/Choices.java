package org.sabak.workshop.web;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.desk.Desk;
import org.sabak.pages.Option;
import org.sabak.pages.Vocabulary;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.springframework.stereotype.Component;

/** What the forms of a workshop offer, in the reader's language. */
@Component
class Choices {

    private final Desk desk;

    Choices(Desk desk) {
        this.desk = desk;
    }

    List<Option> of(Enum<?>... constants) {
        return words().options(constants);
    }

    List<Option> languages(List<String> tags) {
        return tags.stream().map(tag -> new Option(tag, words().languages(List.of(tag)))).toList();
    }

    List<Option> themes() {
        return programme().themes().stream()
                .map(t -> new Option(t.theme(), t.theme() + " · " + words().text(t.title()))).toList();
    }

    List<Option> pillars() {
        return programme().pillars().stream()
                .map(p -> new Option(p.code(), p.code() + " · " + words().text(p.title()))).toList();
    }

    /** The phases, and the time between two of them. */
    List<Option> phases() {
        var codes = programme().phases().stream().map(p -> p.phase());
        return Stream.concat(codes, Stream.of("INTER_PHASE")).distinct()
                .map(code -> new Option(code, words().of("phase", code))).toList();
    }

    List<Option> funders() {
        return programme().organisations().stream().filter(o -> o.group().name().equals("FUNDER"))
                .map(o -> new Option(o.organisation(), words().text(o.names()))).toList();
    }

    List<Option> organisations() {
        return programme().organisations().stream().map(o -> new Option(o.organisation(), words().text(o.names())))
                .sorted(Comparator.comparing(Option::label)).toList();
    }

    /** What an option is called; a code that is not offered any more stands for itself. */
    String label(List<Option> options, String code) {
        return options.stream().filter(o -> o.value().equals(code)).map(Option::label).findFirst().orElse(code);
    }

    /** Partners with what they do, in one line. */
    String partners(List<Partner> partners) {
        var names = organisations();
        return partners.stream().map(p -> label(names, p.organisation()) + " (" + words().of(p.role()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Every country, the region first. */
    List<Option> countries() {
        return words().everyCountry();
    }

    /** Those with a box of their own. */
    List<Option> invited() {
        return Invited.OFFERED.stream().map(this::country).toList();
    }

    /** Zones of the region, to choose from while typing; any other IANA zone can be typed. */
    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(z -> z.matches("Asia/(Almaty|Aqtau|Aqtobe|Ashgabat|Atyrau|Bishkek|Dushanbe|Kabul|Oral|Qostanay|"
                        + "Qyzylorda|Samarkand|Tashkent)|UTC")).sorted().toList();
    }

    private Option country(String code) {
        return new Option(code, words().country(code));
    }

    private Overview programme() {
        return desk.ask(new ProgrammeOverview(), Overview.class);
    }

    private Vocabulary words() {
        return desk.words();
    }
}
