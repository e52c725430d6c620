package org.sabak.log.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a taken data folder into one sentence on the console instead of a stack trace. Named in spring.factories. */
final class ProcessLockAnalyzer extends AbstractFailureAnalyzer<ProcessLock.Taken> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProcessLock.Taken taken) {
        return new FailureAnalysis(taken.getMessage(), null, taken);
    }
}
