package org.sabak.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a vault that cannot be opened into the one sentence that says what to do, without a stack trace. */
class VaultFaultAnalyzer extends AbstractFailureAnalyzer<VaultFault> {

    @Override
    protected FailureAnalysis analyze(Throwable root, VaultFault fault) {
        return new FailureAnalysis(fault.getMessage(), null, fault);
    }
}
