package org.sabak.bench.scenarios;

import org.sabak.bench.report.Results;

/** One thing to find out. Opens what it needs and closes it. */
public interface Scenario {

    /** For {@code --only}. */
    String name();

    void run(Setting setting, Results results);
}
