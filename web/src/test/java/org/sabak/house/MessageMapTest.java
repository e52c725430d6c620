package org.sabak.house;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;

/** Draws the map of the house from the code, and fails when the drawing in {@code docs/} is out of date. */
class MessageMapTest {

    private static final Path DRAWING = Path.of("../docs/message-map.md");

    @Test
    void the_drawing_matches_the_house() throws IOException {
        if (Boolean.getBoolean("redraw")) Files.writeString(DRAWING, map());
        assertThat(DRAWING).as("out of date; run: mvn verify -Dredraw=true").hasContent(map());
    }

    @Test
    void every_command_is_decided_somewhere() {
        assertThat(messages("Command").filter(c -> handlers(CommandHandler.class, c).findAny().isEmpty())
                .map(JavaClass::getSimpleName)).isEmpty();
    }

    @Test
    void every_event_is_read_by_some_list_or_reaction() {
        assertThat(messages("Event").filter(e -> handlers(EventHandler.class, e).findAny().isEmpty())
                .map(JavaClass::getSimpleName)).isEmpty();
    }

    @Test
    void every_question_is_answered_somewhere() {
        assertThat(House.REAL.stream().filter(c -> c.isRecord() && c.getAllRawInterfaces().stream()
                        .anyMatch(i -> i.getSimpleName().endsWith("Query")))
                .filter(c -> handlers(QueryHandler.class, c).findAny().isEmpty()).map(JavaClass::getSimpleName)).isEmpty();
    }

    private static String map() {
        return "# What happens when…\n\nDrawn from the code; `mvn verify -Dredraw=true` draws it again.\n\n"
                + messages("Command").map(MessageMapTest::chapter).collect(joining("\n"));
    }

    private static String chapter(JavaClass command) {
        var events = handlers(CommandHandler.class, command).flatMap(h -> created(h, new HashSet<>()))
                .collect(toCollection(TreeSet::new));
        return "## " + command.getSimpleName() + "\n\n"
                + "- sent by " + names(senders(command)) + "\n"
                + "- decided in " + names(handlers(CommandHandler.class, command).map(JavaCodeUnit::getOwner)) + "\n"
                + events.stream().map(MessageMapTest::then).collect(joining());
    }

    private static String then(String event) {
        return "- then **" + event + "** → " + names(messages("Event").filter(c -> c.getSimpleName().equals(event))
                .flatMap(c -> handlers(EventHandler.class, c)).map(JavaCodeUnit::getOwner)) + "\n";
    }

    private static Stream<JavaClass> senders(JavaClass message) {
        return message.getConstructors().stream().flatMap(c -> c.getCallsOfSelf().stream()).map(c -> c.getOriginOwner())
                .map(MessageMapTest::outermost).filter(o -> !o.equals(outermost(message)));
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(MessageMapTest::outermost).orElse(c);
    }

    private static Stream<JavaCodeUnit> handlers(Class<? extends Annotation> kind, JavaClass message) {
        return House.REAL.stream().flatMap(c -> c.getCodeUnits().stream()).filter(m -> m.isAnnotatedWith(kind))
                .filter(m -> m.getRawParameterTypes().stream().anyMatch(p -> p.equals(message)
                        || (p.isInterface() && p.getPackageName().startsWith("org.sabak") && message.isAssignableTo(p.getName()))));
    }

    /** Events made by a handler itself or by what it calls within its own package. */
    private static Stream<String> created(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) return Stream.empty();
        var here = unit.getConstructorCallsFromSelf().stream().map(c -> c.getTargetOwner())
                .filter(House::isEvent).map(JavaClass::getSimpleName);
        var below = Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getConstructorCallsFromSelf().stream())
                .filter(c -> c.getTargetOwner().getPackageName().equals(unit.getOwner().getPackageName()))
                .flatMap(c -> c.getTarget().resolveMember().stream()).map(JavaCodeUnit.class::cast)
                .filter(m -> !(m instanceof JavaMethod method && method.isAnnotatedWith(CommandHandler.class)))
                .flatMap(m -> created(m, seen));
        return Stream.concat(here, below);
    }

    private static Stream<JavaClass> messages(String family) {
        return House.REAL.stream().filter(JavaClass::isRecord)
                .filter(c -> c.getAllRawInterfaces().stream().anyMatch(i -> i.getSimpleName().endsWith(family)
                        && i.getPackageName().startsWith("org.sabak")))
                .sorted(Comparator.comparing(JavaClass::getName));
    }

    private static String names(Stream<JavaClass> classes) {
        var found = classes.map(JavaClass::getSimpleName).map(n -> "`" + n + "`").collect(toCollection(TreeSet::new));
        return found.isEmpty() ? "nobody yet" : String.join(", ", found);
    }
}
