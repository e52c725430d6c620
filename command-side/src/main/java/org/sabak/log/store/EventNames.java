package org.sabak.log.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sabak.access.AccessEvent;
import org.sabak.agenda.AgendaEvent;
import org.sabak.attendance.AttendanceEvent;
import org.sabak.figures.FiguresEvent;
import org.sabak.kernel.EventName;
import org.sabak.learning.LearningEvent;
import org.sabak.learning.QuestionEvent;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.TargetsEvent;
import org.sabak.notification.CalendarEvent;
import org.sabak.notification.NotificationEvent;
import org.sabak.people.PeopleEvent;
import org.sabak.programme.ProgrammeEvent;
import org.sabak.registration.NominationEvent;
import org.sabak.registration.RegistrationEvent;
import org.sabak.registration.SelectionEvent;
import org.sabak.trainers.TrainersEvent;
import org.sabak.workshop.WorkshopEvent;

/** Every event this program knows, by the name it is stored under. What is not on this list is neither written nor read. */
final class EventNames {

    /** A stored type names a class to be built: without a list, whoever can write a row chooses the class. */
    static final EventNames KNOWN = new EventNames(Stream.of(ProgrammeEvent.class, WorkshopEvent.class, AgendaEvent.class,
            RegistrationEvent.class, SelectionEvent.class, NominationEvent.class, AttendanceEvent.class, PeopleEvent.class,
            AccessEvent.class, FiguresEvent.class, NotificationEvent.class, CalendarEvent.class, TrainersEvent.class,
            MainstreamingEvent.class, TargetsEvent.class, QuestionEvent.class, LearningEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses())).toList());

    private final Map<String, Class<?>> classByName = new TreeMap<>();

    /** @throws IllegalStateException if a class has no {@link EventName}, is not a record, or shares its name */
    EventNames(List<Class<?>> events) {
        for (var event : events) {
            var name = event.getAnnotation(EventName.class);
            if (name == null || !event.isRecord()) {
                throw new IllegalStateException(event.getName() + " is not a record with an @EventName");
            }
            if (classByName.put(name.value(), event) != null) {
                throw new IllegalStateException("two events are named " + name.value());
            }
        }
    }

    boolean knows(String name, String revision) {
        return classOf(name).filter(event -> event.getAnnotation(EventName.class).revision().equals(revision)).isPresent();
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classByName.get(name));
    }

    /** The names of all events of which something is not true. */
    List<String> namesOfAllBut(Predicate<Class<?>> such) {
        return classByName.entrySet().stream().filter(named -> !such.test(named.getValue())).map(Map.Entry::getKey).toList();
    }

    /** All event records, in the order of their names. */
    Collection<Class<?>> classes() {
        return classByName.values();
    }
}
