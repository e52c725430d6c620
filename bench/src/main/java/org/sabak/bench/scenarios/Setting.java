package org.sabak.bench.scenarios;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How thoroughly, and where.
 *
 * @param folder on the disk that is measured; every scenario makes its own files in it
 */
public record Setting(Path folder, boolean quick) {

    public int rounds() {
        return quick ? 2 : 5;
    }

    /** How long a lane runs in a round. */
    public Duration window() {
        return Duration.ofMillis(quick ? 1000 : 2000);
    }

    public Duration warmUp() {
        return Duration.ofMillis(quick ? 1000 : 3000);
    }

    /** The larger number, or a smaller one that a quick run can afford. */
    public int size(int full, int small) {
        return quick ? small : full;
    }
}
