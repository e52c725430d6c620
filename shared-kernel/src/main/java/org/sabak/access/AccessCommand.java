package org.sabak.access;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.AccountId;

/** What may be asked of the doors. */
public sealed interface AccessCommand {

    /** Makes the first administrator. Succeeds once in the life of an installation. */
    record BootstrapAdmin(AccountId accountId, AccountHolder holder, Secret password) implements AccessCommand {

        @TargetAggregateIdentifier
        public SetupId setupId() {
            return SetupId.ONLY;
        }
    }

    /** Opens an account without a password; a {@link LinkPurpose#SET_PASSWORD} link lets the holder choose one. */
    record OpenAccount(@TargetAggregateIdentifier AccountId accountId, AccountRole role, AccountHolder holder)
            implements AccessCommand { }

    record SetPassword(@TargetAggregateIdentifier AccountId accountId, Secret password) implements AccessCommand { }

    record ChangeAccountRole(@TargetAggregateIdentifier AccountId accountId, AccountRole role) implements AccessCommand { }

    record CloseAccount(@TargetAggregateIdentifier AccountId accountId, String reason) implements AccessCommand { }

    /** @param linkId made from 256 random bits with {@link LinkId#ofSecret} */
    record IssueLink(@TargetAggregateIdentifier LinkId linkId, LinkPurpose purpose, String subject, Instant expiresAt)
            implements AccessCommand { }

    /** Uses a link up. Of any number of simultaneous uses one succeeds. */
    record UseLink(@TargetAggregateIdentifier LinkId linkId) implements AccessCommand { }

    /** @param tokenId made from 256 random bits with {@link TokenId#ofSecret} */
    record IssueToken(@TargetAggregateIdentifier TokenId tokenId, AccountRole role, String label, Instant expiresAt)
            implements AccessCommand { }

    record RevokeToken(@TargetAggregateIdentifier TokenId tokenId) implements AccessCommand { }
}
