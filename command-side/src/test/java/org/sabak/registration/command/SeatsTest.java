package org.sabak.registration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.RegistrationId;

class SeatsTest {

    private static final Set<Class<?>> FOUND_AT_ONCE = Set.of(HashMap.class, LinkedHashMap.class, Reserve.class,
            Shares.class, Allotment.class, Instant.class);

    /** Time tells little on a busy machine; the shape tells all: whatever holds people finds each of them at once. */
    @Test
    void nobody_is_ever_looked_for_one_by_one() {
        for (var part : List.of(new Seats(1), new Reserve(), new Shares(), new Allotment<>())) {
            assertThat(Arrays.stream(part.getClass().getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                    .filter(f -> !f.getType().isPrimitive()).map(f -> content(f, part).getClass()))
                    .isNotEmpty().allMatch(FOUND_AT_ONCE::contains);
        }
    }

    @Test
    void five_thousand_seats_and_a_reserve_of_twenty_thousand_keep_their_order() {
        var seats = new Seats(5_000);
        for (int n = 0; n < 25_000; n++) {
            var who = new Applicant("p" + n);
            seats.write(who.registration(), new Seats.Form(who.id(), who.role(), who.particulars()));
            if (seats.free(new Seats.Form(who.id(), who.role(), who.particulars()))) seats.seat(who.registration());
            else seats.queue(who.registration());
        }
        assertThat(seats.taken()).isEqualTo(5_000);
        assertThat(seats.nextPlace()).isEqualTo(20_001);
        for (int n = 0; n < 20_000; n++) {
            seats.free(new Applicant("p" + n).registration());
            var next = new Applicant("p" + (n + 5_000)).registration();
            assertThat(seats.next()).contains(next);
            seats.seat(next);
        }
        assertThat(seats.taken()).isEqualTo(5_000);
        assertThat(seats.next()).isEmpty();
        assertThat(seats.nextPlace()).isEqualTo(1);
    }

    @Test
    void a_form_is_remembered_after_a_withdrawal() {
        var amina = new Applicant("amina");
        var seats = new Seats(1);
        seats.write(amina.registration(), new Seats.Form(amina.id(), amina.role(), amina.particulars()));
        seats.seat(amina.registration());
        seats.free(amina.registration());
        assertThat(seats.form(amina.registration())).isPresent();
        assertThat(seats.present(amina.id())).isFalse();
        assertThat(seats.present(new RegistrationId("registration-nobody"))).isFalse();
    }

    private static Object content(java.lang.reflect.Field field, Object seats) {
        try {
            field.setAccessible(true);
            return field.get(seats);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
