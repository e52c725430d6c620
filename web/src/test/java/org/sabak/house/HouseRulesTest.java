package org.sabak.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps(String name, ArchRule rule) {
        rule.check(House.REAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_deliberate_mistake_is_caught_by(String name, ArchRule rule) {
        assertThat(rule.evaluate(House.WRONG).hasViolation()).as("%s never bites", name).isTrue();
    }

    static Stream<Arguments> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(f -> ArchRule.class.isAssignableFrom(f.getType()))
                .map(f -> {
                    try {
                        return arguments(f.getName().toLowerCase(Locale.ROOT).replace('_', ' '), f.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
