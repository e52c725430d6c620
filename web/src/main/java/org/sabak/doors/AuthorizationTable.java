package org.sabak.doors;

import static org.sabak.doors.Visitor.Who.ADMIN;
import static org.sabak.doors.Visitor.Who.AUDITOR;
import static org.sabak.doors.Visitor.Who.DONOR;
import static org.sabak.doors.Visitor.Who.FOCAL_POINT;
import static org.sabak.doors.Visitor.Who.ORGANIZER;
import static org.sabak.doors.Visitor.Who.PARTICIPANT;
import static org.sabak.doors.Visitor.Who.TRAINER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sabak.doors.Visitor.Who;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may go where. The first row that fits decides; what fits no row is not there. Walked whole by one test. */
final class AuthorizationTable {

    private static final HttpMethod ANY = null;
    private static final Set<Who> EVERYBODY = Set.of();
    private static final Set<Who> DESK = Set.of(ORGANIZER, ADMIN);
    private static final Set<Who> READERS = Set.of(ORGANIZER, ADMIN, AUDITOR);

    static final List<Row> ROWS = List.of(
            new Row(GET, "/", EVERYBODY, "the front page"),
            new Row(GET, "/workshops/**", EVERYBODY, "what is offered"),
            new Row(POST, "/workshops/**", EVERYBODY, "registering needs no account"),
            new Row(GET, "/figures/**", EVERYBODY, "released editions only"),
            new Row(GET, "/privacy/**", EVERYBODY, "what is kept and why"),
            new Row(GET, "/help/**", EVERYBODY, "words and how things are counted"),
            new Row(GET, "/styles/**", EVERYBODY, "the stylesheet"),
            new Row(GET, "/scripts/**", EVERYBODY, "the few scripts there are"),
            new Row(GET, "/favicon.ico", EVERYBODY, "browsers ask for it unbidden"),
            new Row(ANY, "/error", EVERYBODY, "what went wrong, in words"),
            new Row(GET, "/sign-in", EVERYBODY, "the form"),
            new Row(POST, "/sign-in", EVERYBODY, "limited in rate"),
            new Row(POST, "/sign-out", EVERYBODY, "harmless for whoever is not signed in"),
            new Row(ANY, "/setup", EVERYBODY, "this machine only, with the code, until it is used"),
            new Row(ANY, "/links/*", EVERYBODY, "the secret in the address is the key"),
            new Row(GET, "/calendar/*", EVERYBODY, "the key in the address is enough; no names"),
            new Row(ANY, "/set-password", EVERYBODY, "only in a session that a link has begun"),
            new Row(POST, "/console/*", EVERYBODY, "this machine only, with the console key"),
            new Row(GET, "/v3/**", EVERYBODY, "the contract for machines"),
            new Row(GET, "/actuator/health/**", EVERYBODY, "up or not, no details"),
            new Row(GET, "/actuator/info", Set.of(ADMIN), "version"),
            new Row(GET, "/actuator/prometheus", Set.of(ADMIN), "measurements"),
            new Row(ANY, "/answers/**", EVERYBODY, "the code is the key; nobody signs in, and nobody is named"),
            new Row(ANY, "/nominate/*", EVERYBODY, "asks for a letter to sign in; opens nothing"),
            new Row(ANY, "/nominations/**", Set.of(FOCAL_POINT), "a country's own nominees, by link"),
            new Row(ANY, "/trainer/**", Set.of(TRAINER), "what is kept of oneself, by link"),
            new Row(ANY, "/my/**", Set.of(PARTICIPANT), "one's own registration, by link"),
            new Row(GET, "/donor/**", Set.of(DONOR, ORGANIZER, ADMIN), "signed-in donors"),
            new Row(ANY, "/desk/accounts/**", Set.of(ADMIN), "who may come in"),
            new Row(ANY, "/desk/tokens/**", Set.of(ADMIN), "which machines may come in"),
            new Row(GET, "/desk/figures/**", READERS, "exact figures"),
            new Row(GET, "/desk/workshops/*/scorecard", READERS, "exact metrics of a workshop"),
            new Row(GET, "/desk/workshops/*/history", READERS, "what happened, in sentences"),
            new Row(ANY, "/desk/letters/**", DESK, "who was told what, with names"),
            new Row(ANY, "/desk/**", DESK, "the organizers' desk"),
            new Row(GET, "/api/figures", EVERYBODY, "released editions only"),
            new Row(GET, "/api/programme", EVERYBODY, "the structure is public"),
            new Row(GET, "/api/programme/state-roles", EVERYBODY, "roles of states are public"),
            new Row(GET, "/api/workshops", EVERYBODY, "public ones and public fields; all of them with a token"),
            new Row(GET, "/api/workshops/*", EVERYBODY, "public fields; all of them with a token"),
            new Row(GET, "/api/workshops/*/history", READERS, "what happened"),
            new Row(GET, "/api/workshops/*/mainstreaming", READERS, "what was answered, and on what it rests"),
            new Row(GET, "/api/workshops/*/targets", READERS, "what is aimed at"),
            new Row(GET, "/api/targets", READERS, "what is aimed at"),
            new Row(GET, "/api/desk/figures", READERS, "exact figures"),
            new Row(GET, "/api/desk/metrics/**", READERS, "exact metrics"),
            new Row(ANY, "/api/letters/**", DESK, "who was told what, with names"),
            new Row(ANY, "/api/accounts/**", Set.of(ADMIN), "who may come in"),
            new Row(ANY, "/api/tokens/**", Set.of(ADMIN), "which machines may come in"),
            new Row(ANY, "/api/**", DESK, "everything else the desk does"));

    private static final List<Rule> RULES = ROWS.stream().map(Rule::of).toList();

    private AuthorizationTable() { }

    /** The row that decides about a request. */
    static Optional<Row> row(String method, String path) {
        var asked = "HEAD".equals(method) ? "GET" : method;
        var parsed = parsed(path);
        return RULES.stream().filter(r -> r.row.method() == null || r.row.method().name().equals(asked))
                .filter(r -> parsed.filter(r.path::matches).isPresent()).map(Rule::row).findFirst();
    }

    /** Whether any row speaks of the path, whatever the method. */
    static boolean knows(String path) {
        var parsed = parsed(path);
        return RULES.stream().anyMatch(r -> parsed.filter(r.path::matches).isPresent());
    }

    private static Optional<PathContainer> parsed(String path) {
        try {
            return Optional.of(PathContainer.parsePath(path));
        } catch (IllegalArgumentException notAPath) {
            return Optional.empty();
        }
    }

    private record Rule(Row row, PathPattern path) {

        static Rule of(Row row) {
            return new Rule(row, PathPatternParser.defaultInstance.parse(row.pattern()));
        }
    }
}
