package org.sabak.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.Alarm;
import org.sabak.kernel.SelfCheck;
import org.springframework.context.annotation.Bean;

/** One fault in one room, and nobody is served. */
class SelfCheckedStartTest {

    @TempDir
    private Path data;

    @Test
    void a_fault_in_any_room_stops_the_program_with_one_sentence() {
        assertThatThrownBy(() -> House.application(SomethingIsOff.class).run("--server.port=0", "--sabak.data=" + data))
                .hasStackTraceContaining("Stopped before serving anybody. The barometer: it points to storm; stay at home.");
    }

    @Test
    void while_an_alarm_sounds_the_health_is_down() {
        try (var running = House.application(SomebodyCries.class).run("--server.port=0", "--sabak.data=" + data)) {
            var machine = new Machine("http://localhost:" + running.getEnvironment().getProperty("local.server.port"), null);
            assertThat(machine.get("/actuator/health").statusCode()).isEqualTo(200);
            running.getBean(SomebodyCries.class).cry = "The barn is on fire; fetch water.";
            assertThat(machine.get("/actuator/health").statusCode()).isEqualTo(503);
        }
    }

    static class SomebodyCries implements Alarm {

        private volatile String cry;

        @Override
        public Optional<String> sounding() {
            return Optional.ofNullable(cry);
        }
    }

    static class SomethingIsOff {

        @Bean
        SelfCheck barometer() {
            return new SelfCheck() {
                @Override
                public String subject() {
                    return "The barometer";
                }

                @Override
                public Optional<String> fault() {
                    return Optional.of("it points to storm; stay at home.");
                }
            };
        }
    }
}
