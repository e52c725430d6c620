package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Personal;
import org.sabak.people.PersonDetails;

/** Events live for ever, names must be forgotten: so no event may reach a type that says who somebody is. */
class PeopleInEventsTest {

    record Nested(int number, List<Optional<PersonDetails>> people) { }

    record Wrong(Nested nested) { }

    @Test
    void events_name_people_by_id_only() {
        assertThat(EventNames.KNOWN.classes()).isNotEmpty().allSatisfy(event ->
                assertThat(personal(event)).as(event.getSimpleName()).isEmpty());
    }

    @Test
    void a_person_hidden_deep_in_an_event_is_found() {
        assertThat(personal(Wrong.class)).containsExactly(PersonDetails.class);
    }

    private static List<Class<?>> personal(Class<?> event) {
        var reached = new HashSet<Class<?>>();
        walk(event, reached);
        return reached.stream().<Class<?>>map(type -> type).filter(type -> type.isAnnotationPresent(Personal.class)).toList();
    }

    private static void walk(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), reached);
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> walk(argument, reached));
        } else if (type instanceof Class<?> plain && reached.add(plain)) {
            if (plain.isArray()) walk(plain.componentType(), reached);
            if (plain.isSealed()) Stream.of(plain.getPermittedSubclasses()).forEach(one -> walk(one, reached));
            if (plain.isRecord()) Stream.of(plain.getRecordComponents()).forEach(part -> walk(part.getGenericType(), reached));
        }
    }
}
