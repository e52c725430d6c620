package org.sabak.registration.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.vault.Documents;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** What a country wrote down and never sent is nobody's business any more. */
@Component
@DisallowReplay
@ProcessingGroup("reactions")
class WhenDraftChangesThenForgetWhatWasDropped {

    private final Vault vault;
    private final Documents documents;

    WhenDraftChangesThenForgetWhatWasDropped(Vault vault, Documents documents) {
        this.vault = vault;
        this.documents = documents;
    }

    @EventHandler
    void on(NomineesListed e) {
        vault.discard(e.dropped());
    }

    @EventHandler
    void on(OfficialLetterFiled e) {
        e.dropped().forEach(documents::forget);
    }
}
