package org.sabak.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DisallowReplay;
import org.sabak.kernel.Personal;

/** What each room may touch. One constant per rule; {@link HouseRulesTest} proves that each one bites. */
final class HouseRules {

    private static final String COMMAND = "org.sabak..command..";
    private static final String QUERY = "org.sabak..query..";
    private static final String WEB = "org.sabak..web..";

    private HouseRules() { }

    static final ArchRule THE_LANGUAGE_IS_PLAIN = noClasses().that(House.language())
            .should().dependOnClassesThat(describe("are neither Java, annotations nor language", c -> !plain(c)))
            .because("words must be usable in every room and on every bus");

    static final ArchRule THE_COMMAND_ROOM_KEEPS_TO_ITSELF = noClasses().that().resideInAPackage(COMMAND)
            .should().dependOnClassesThat().resideInAnyPackage(QUERY, WEB, "com.mongodb..", "jakarta.mail..",
                    "org.springframework.web..", "org.axonframework.queryhandling..")
            .because("a decision needs its own history and nothing else");

    static final ArchRule THE_QUERY_ROOM_NEVER_DECIDES = noClasses().that().resideInAPackage(QUERY)
            .should().dependOnClassesThat().resideInAnyPackage(COMMAND, WEB,
                    "org.axonframework.commandhandling..", "org.axonframework.modelling..")
            .because("a list that can change the world is not a list");

    static final ArchRule THE_WEB_ROOM_SPEAKS_ONLY_THROUGH_GATEWAYS = noClasses().that()
            .resideInAnyPackage(WEB, "org.sabak.pages..", "org.sabak.doors..", "org.sabak.desk..", "org.sabak.api..")
            .should().dependOnClassesThat(resideInAnyPackage(COMMAND, QUERY, "org.sabak.vault..", "org.sabak.readmodels..",
                    "com.mongodb..", "java.sql..", "org.axonframework.modelling..", "org.axonframework.eventhandling..",
                    "org.axonframework.eventsourcing..").and(describe("are not the way a gateway fails", c -> !failure(c))))
            .because("a page asks and shows; it neither stores nor decides");

    static final ArchRule DECISIONS_TAKE_TIME_AND_CHANCE_FROM_OUTSIDE = noClasses().that()
            .resideInAnyPackage(COMMAND, QUERY)
            .should(callMethod(Instant.class, "now").or(callMethod(LocalDate.class, "now"))
                    .or(callMethod(UUID.class, "randomUUID")).or(callMethod(System.class, "currentTimeMillis")))
            .because("a replay must give the same answer twice");

    static final ArchRule ROOMS_HAVE_CLOSED_DOORS = classes().that().resideInAnyPackage(COMMAND, QUERY, WEB)
            .and().areTopLevelClasses().should().notBePublic()
            .because("only the language of a capability is public");

    static final ArchRule REACTIONS_ARE_NOT_REPLAYED = classes().that().haveSimpleNameStartingWith("When")
            .and().areTopLevelClasses().should().beAnnotatedWith(DisallowReplay.class)
            .because("rebuilding a list must never act twice");

    static final ArchRule EVENTS_NAME_PEOPLE_BY_ID_ONLY = classes().that(House.events()).should(reachNothingPersonal())
            .because("what is recorded cannot be forgotten");

    static final ArchRule CAPABILITIES_SPEAK_ONLY_BY_MESSAGES = slices().assignedFrom(roomsByCapability())
            .should().notDependOnEachOther()
            .because("a capability must be able to move house alone");

    static final ArchRule NO_CAPABILITY_NEEDS_ITSELF_THROUGH_ANOTHER = slices().matching("org.sabak.(**)")
            .should().beFreeOfCycles()
            .because("circles cannot be read from any end");

    private static boolean plain(JavaClass c) {
        return c.isPrimitive() || c.isArray() || House.language().test(c)
                || resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..").test(c)
                || c.getSimpleName().equals("TargetAggregateIdentifier")
                || c.getSimpleName().equals("CommandExecutionException");
    }

    private static boolean failure(JavaClass c) {
        return c.getSimpleName().endsWith("Exception") && Set.of("org.axonframework.modelling.command",
                "org.axonframework.eventsourcing.eventstore").contains(c.getPackageName());
    }

    private static SliceAssignment roomsByCapability() {
        return new SliceAssignment() {

            private final Pattern room = Pattern.compile("org\\.sabak\\.(?:house\\.wrong\\.)?(\\w+)\\.(?:command|query|web)(?:\\..*)?");

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass c) {
                var found = room.matcher(c.getPackageName());
                return found.matches() ? SliceIdentifier.of(found.group(1)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the rooms of each capability";
            }
        };
    }

    private static ArchCondition<JavaClass> reachNothingPersonal() {
        return new ArchCondition<>("reach nothing personal") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                reach(event, new HashSet<>()).stream().filter(c -> c.isAnnotatedWith(Personal.class)).forEach(c ->
                        events.add(SimpleConditionEvent.violated(event, event.getName() + " reaches " + c.getName())));
            }
        };
    }

    private static Set<JavaClass> reach(JavaClass from, Set<JavaClass> seen) {
        if (!seen.add(from)) return seen;
        from.getFields().stream().filter(f -> !f.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                .flatMap(f -> f.getType().getAllInvolvedRawTypes().stream())
                .filter(c -> c.getPackageName().startsWith("org.sabak")).forEach(c -> reach(c, seen));
        return seen;
    }
}
