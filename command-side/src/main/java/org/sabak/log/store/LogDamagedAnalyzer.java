package org.sabak.log.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a damaged log into one sentence on the console instead of a stack trace. Named in spring.factories. */
final class LogDamagedAnalyzer extends AbstractFailureAnalyzer<LogDamaged> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, LogDamaged damage) {
        return new FailureAnalysis(damage.getMessage(), null, damage);
    }
}
