package org.sabak.assembly;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says a failed self-check in one sentence, without a stack trace. */
class OneSentence implements SpringBootExceptionReporter {

    /** Made by Spring Boot, which hands over the context it could not start. */
    OneSentence(ConfigurableApplicationContext context) { }

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SelfChecks.Unfit unfit) {
                LoggerFactory.getLogger(OneSentence.class).error(unfit.getMessage());
                return true;
            }
        }
        return false;
    }
}
