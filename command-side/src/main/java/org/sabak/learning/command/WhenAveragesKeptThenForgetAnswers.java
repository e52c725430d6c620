package org.sabak.learning.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.learning.Form;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.vault.AnswerSheets;
import org.springframework.stereotype.Component;

/** What was added up is deleted. Told again after a stop in between, it changes nothing. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenAveragesKeptThenForgetAnswers {

    private final AnswerSheets sheets;

    WhenAveragesKeptThenForgetAnswers(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    @EventHandler
    void on(AveragesKept e) {
        sheets.forget(e.workshopId(), e.forms());
        if (e.forms().contains(Form.PRE)) sheets.forgetSecret(e.workshopId());
    }
}
