package org.sabak.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.assembly.Ministry;
import org.sabak.assembly.Teacher;
import org.sabak.doors.Visitor.Who;
import org.sabak.kernel.Actor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address of the house as everybody who may come, and compares with the authorization table. */
class AuthorizationWalkTest {

    static House house;
    static final Map<Who, Browser> PEOPLE = new EnumMap<>(Who.class);
    static final Map<Who, Machine> MACHINES = new EnumMap<>(Who.class);

    /** @param path with something in place of each variable */
    record Route(String method, String path) { }

    @BeforeAll
    static void let_one_of_each_in() {
        house = House.shared();
        for (var role : AccountRole.values()) {
            PEOPLE.put(Who.of(role), house.signedIn(role));
            MACHINES.put(Who.of(role), house.machine(role));
        }
        var link = house.bean(Links.class).issue(Actor.PROGRAM, LinkPurpose.OWN_REGISTRATION, "registration-walk", Links.SIGN_IN);
        PEOPLE.put(Who.PARTICIPANT, house.browser());
        assertThat(PEOPLE.get(Who.PARTICIPANT).post(House.path(link), "").headers().firstValue("Location"))
                .get().asString().endsWith("/my");
        PEOPLE.put(Who.FOCAL_POINT, Ministry.invited(house).signedIn());
        PEOPLE.put(Who.TRAINER, Teacher.entered(house, "Walking Trainer").signedIn());
    }

    @Test
    void every_address_has_a_row() {
        assertThat(routes().filter(r -> AuthorizationTable.row(r.method, r.path).isEmpty())).isEmpty();
    }

    @Test
    void every_row_says_why_it_is_so() {
        assertThat(AuthorizationTable.ROWS).allSatisfy(row -> assertThat(row.note()).isNotBlank());
    }

    @Test
    void people_pass_where_the_table_lets_them() {
        var surprises = new ArrayList<String>();
        pages().forEach(route -> {
            var row = AuthorizationTable.row(route.method, route.path).orElseThrow();
            PEOPLE.forEach((who, browser) -> surprise(route, who, row, ask(browser, route)).ifPresent(surprises::add));
            surprise(route, null, row, ask(house.browser(), route)).ifPresent(surprises::add);
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void machines_pass_where_the_table_lets_them() {
        var surprises = new ArrayList<String>();
        routes().filter(r -> r.path.startsWith("/api/")).forEach(route -> {
            var row = AuthorizationTable.row(route.method, route.path).orElseThrow();
            MACHINES.forEach((who, machine) -> {
                int status = machine.send(route.method, route.path, body(route), Map.of()).statusCode();
                if ((status == 403) == row.admits(who) || status == 401 || status >= 500) surprises.add(route + " as " + who + ": " + status);
            });
            int stranger = new Machine(house.address(), null).send(route.method, route.path, body(route), Map.of()).statusCode();
            if ((stranger == 401) == row.open() || stranger == 403) surprises.add(route + " as nobody: " + stranger);
        });
        assertThat(surprises).isEmpty();
    }

    @Test
    void a_session_is_no_token() {
        assertThat(PEOPLE.get(Who.ADMIN).get("/api/accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_in_no_row_is_not_there() {
        assertThat(house.browser().get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(PEOPLE.get(Who.ADMIN).get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(house.browser().raw("PUT", "/figures", "x=1", Map.of()).statusCode()).isIn(403, 405);
        assertThat(AuthorizationTable.row("GET", "/%zz/desk")).isEmpty();
        assertThat(AuthorizationTable.row("GET", "/workshops/..;/desk")).as("decided as written, and Tomcat refuses it")
                .get().extracting(Row::open).isEqualTo(true);
        assertThat(house.browser().get("/workshops/..;/desk").statusCode()).isEqualTo(400);
    }

    /** @param who null for nobody */
    private static Optional<String> surprise(Route route, Who who, Row row, HttpResponse<String> answer) {
        boolean toSignIn = answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        boolean passed = answer.statusCode() != 401 && answer.statusCode() != 403 && answer.statusCode() < 500 && !toSignIn;
        boolean may = who == null ? row.open() : row.admits(who);
        boolean asExpected = may ? passed : who == null ? toSignIn : answer.statusCode() == 403;
        return asExpected ? Optional.empty() : Optional.of(route + " as " + who + ": " + answer.statusCode());
    }

    private static HttpResponse<String> ask(Browser browser, Route route) {
        return browser.send(route.method, route.path, route.method.equals("GET") ? null : "x=y", Map.of());
    }

    /** Signing out would end the walk for whoever does it, and has a test of its own. */
    private static Stream<Route> pages() {
        return routes().filter(r -> !r.path.startsWith("/api/") && !r.path.startsWith("/console/") && !r.path.startsWith("/v3/")
                && !r.path.equals("/sign-out") && !r.path.equals("/error"));
    }

    private static Stream<Route> routes() {
        return house.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream().flatMap(pattern -> methods(
                        mapping.getMethodsCondition().getMethods().stream().map(Enum::name).toList())
                        .map(method -> new Route(method, sample(pattern)))))
                .distinct();
    }

    private static Stream<String> methods(List<String> named) {
        return named.isEmpty() ? Stream.of("GET") : named.stream();
    }

    private static String sample(String pattern) {
        return pattern.replaceAll("\\{[^}:]+:([a-z-]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", "none").replace("/**", "/none");
    }

    private static String body(Route route) {
        return route.method.equals("GET") || route.method.equals("DELETE") ? null : "{}";
    }
}
