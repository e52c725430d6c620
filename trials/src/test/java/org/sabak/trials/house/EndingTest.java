package org.sabak.trials.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing a trial starts outlives it, not even a program inside another one. */
class EndingTest {

    @Test
    void the_program_inside_another_one_ends_with_it(@TempDir Path folder) throws Exception {
        for (boolean gently : new boolean[] {true, false}) {
            var server = Server.launch(folder, List.of("sh", "-c", "sleep 600; true"));
            var inside = inside(server);
            if (gently) server.close();
            else server.kill();
            assertThat(server.awaitEnd(Duration.ofSeconds(5))).isTrue();
            inside.onExit().get(5, TimeUnit.SECONDS);
        }
    }

    private static ProcessHandle inside(Server server) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            var inside = ProcessHandle.of(server.pid()).flatMap(outer -> outer.children().findFirst());
            if (inside.isPresent()) return inside.get();
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("the outer program started nothing");
    }
}
