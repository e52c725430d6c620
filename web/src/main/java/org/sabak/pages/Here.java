package org.sabak.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.doors.Visitor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the frame of a page must know of the moment: who reads it, in which language, and where. */
class Here {

    /** A link in the bar. */
    record Door(String path, String key, boolean here) { }

    /** @param href the same page in that language */
    record Tongue(String tag, String name, String href) { }

    private final Locale locale;
    private final boolean demonstration;
    private final Visitor visitor;

    Here(Locale locale, boolean demonstration) {
        this.locale = locale;
        this.demonstration = demonstration;
        visitor = Visitor.present().orElse(null);
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public boolean isSignedIn() {
        return visitor != null;
    }

    /** To greet somebody by; empty for participants, whose name stays on their own page. */
    public String getName() {
        return visitor == null ? "" : visitor.name();
    }

    /** Whether the reader comes in one of these capacities. */
    public boolean is(String... capacities) {
        return visitor != null && Arrays.asList(capacities).contains(visitor.who().name());
    }

    /** The links of the bar: only those that open for this reader. */
    public List<Door> getDoors() {
        if (is("ADMIN", "ORGANIZER")) {
            return Stream.of(door("/desk", "common.desk"), door("/desk/workshops", "common.desk-workshops"),
                    door("/desk/people", "common.people"), door("/desk/letters", "common.letters"),
                    door("/desk/programme", "common.programme"), door("/desk/figures", "common.live-figures"),
                    is("ADMIN") ? door("/desk/accounts", "common.accounts") : null)
                    .filter(d -> d != null).toList();
        }
        if (is("AUDITOR")) return List.of(door("/desk", "common.desk"), door("/desk/figures", "common.live-figures"));
        var open = List.of(door("/workshops", "common.workshops"), door("/figures", "common.figures"));
        if (is("FOCAL_POINT")) {
            return Stream.concat(Stream.of(door("/nominations", "common.nominations")), open.stream()).toList();
        }
        if (is("TRAINER")) return Stream.concat(Stream.of(door("/trainer", "common.my-page")), open.stream()).toList();
        return is("PARTICIPANT")
                ? Stream.concat(Stream.of(door("/my", "common.my-registration")), open.stream()).toList() : open;
    }

    /** The same page in the other languages. Only the query is given, so the link can never leave this host. */
    public List<Tongue> getOtherLanguages() {
        return Languages.OFFERED.stream().filter(l -> !l.getLanguage().equals(getLanguage()))
                .map(l -> new Tongue(l.getLanguage(), Languages.ownName(l), "?" + keptQuery() + "lang=" + l.getLanguage()))
                .toList();
    }

    private Door door(String path, String key) {
        var at = request() == null ? "" : request().getRequest().getRequestURI();
        return new Door(path, key, at.equals(path) || (at.startsWith(path + "/") && !path.equals("/desk")));
    }

    private static String keptQuery() {
        var query = request() == null ? null : request().getRequest().getQueryString();
        return query == null ? "" : Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.startsWith("lang="))
                .map(p -> p + "&").collect(Collectors.joining());
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    }
}
