package org.sabak.log.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;

/** Makes one instance of any event, always the same one. */
final class Example {

    private static final Map<Class<?>, Object> PLAIN = Map.of(
            int.class, 12, long.class, 2_000L, boolean.class, true, BigDecimal.class, new BigDecimal("12.5"),
            Instant.class, Instant.parse("2026-03-01T09:30:00.123Z"),
            LocalDate.class, LocalDate.parse("2026-03-01"), LocalTime.class, LocalTime.parse("09:30"),
            Country.class, new Country("KZ"), LocalText.class, LocalText.of("Words", "Слова"));

    private Example() { }

    static Object of(Class<?> event) {
        return record(event);
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
            return Optional.of(value(maybe.getActualTypeArguments()[0], name));
        }
        if (type == String.class) return "some " + name;
        if (type == Integer.class) return 12;
        if (type == Long.class) return 2_000L;
        if (PLAIN.containsKey(type)) return PLAIN.get(type);
        if (type instanceof Class<?> c && c.isEnum()) return c.getEnumConstants()[0];
        if (type instanceof Class<?> c && c.isRecord()) return isId(c) ? id(c) : record(c);
        throw new IllegalStateException("no example of " + type + " yet; add one");
    }

    private static boolean isId(Class<?> type) {
        return type.getSimpleName().endsWith("Id") && type.getRecordComponents().length == 1;
    }

    private static Object id(Class<?> type) {
        var kind = type.getSimpleName().replaceAll("Id$", "").toLowerCase(Locale.ROOT);
        return build(type, new Class<?>[] {String.class}, kind + "-1");
    }

    private static Object record(Class<?> type) {
        var parts = type.getRecordComponents();
        return build(type, Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new),
                Stream.of(parts).map(part -> value(part.getGenericType(), part.getName())).toArray());
    }

    private static Object build(Class<?> type, Class<?>[] types, Object... values) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type.getName(), e);
        }
    }
}
