package org.sabak.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A hanging browser must never hold up the build, nor fail it the first time. */
@EnabledIf(value = "org.sabak.walks.Chromium#isHere", disabledReason = "no /usr/bin/chromium on this machine")
class PatienceTest {

    @Test
    void a_browser_that_never_answers_is_replaced_by_a_fresh_one() {
        var attempts = new AtomicInteger();
        Patience.inBrowser(Duration.ofSeconds(20), chromium -> {
            try (var context = chromium.inspected(320)) {
                var page = context.newPage();
                if (attempts.incrementAndGet() == 1) page.evaluate("new Promise(() => {})");
                assertThat(page.evaluate("1 + 1")).isEqualTo(2);
            }
        });
        assertThat(attempts).hasValue(2);
    }

    @Test
    void a_failed_expectation_is_not_tried_again() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> Patience.inBrowser(Duration.ofSeconds(60), chromium -> {
            attempts.incrementAndGet();
            assertThat(1).isEqualTo(2);
        })).isInstanceOf(AssertionError.class);
        assertThat(attempts).hasValue(1);
    }
}
