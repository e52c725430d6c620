package org.sabak.doors;

import java.time.Clock;
import java.time.Duration;
import org.sabak.access.AccessCommand.IssueLink;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.RegistrationId;
import org.springframework.stereotype.Component;

/** Makes one-time links. The secret is in the returned address and nowhere else. */
@Component
public class Links {

    /** ASVS 5.0, V6.5.5: out-of-band codes live ten minutes at most. */
    public static final Duration SIGN_IN = Duration.ofMinutes(10);

    /** An invitation to choose a password. */
    public static final Duration SET_PASSWORD = Duration.ofDays(3);

    /** A participant's way back to the own registration. */
    public static final Duration OWN_REGISTRATION = Duration.ofDays(30);

    /** A speaker's or trainer's way to the own page; the letter comes unasked and is read some day. */
    public static final Duration TRAINER_PROFILE = Duration.ofDays(14);

    private final Commands commands;
    private final Clock clock;
    private final Address address;

    Links(Commands commands, Clock clock, Address address) {
        this.commands = commands;
        this.clock = clock;
        this.address = address;
    }

    /** An address that signs an account in, once, within {@link #SIGN_IN}. */
    public String toSignIn(String actor, AccountId account) {
        return issue(actor, LinkPurpose.SIGN_IN, account.value(), SIGN_IN);
    }

    /** An address where the holder of an account chooses a password, once, within {@link #SET_PASSWORD}. */
    public String toSetPassword(String actor, AccountId account) {
        return issue(actor, LinkPurpose.SET_PASSWORD, account.value(), SET_PASSWORD);
    }

    /** An address that opens a person's own registration, once, within {@link #OWN_REGISTRATION}. */
    public String toOwnRegistration(String actor, RegistrationId registration) {
        return issue(actor, LinkPurpose.OWN_REGISTRATION, registration.value(), OWN_REGISTRATION);
    }

    /**
     * @param actor    who asks: an account or registration id, or {@link org.sabak.kernel.Actor#PROGRAM}
     * @param subject  the account or registration the link is for
     * @param validFor from now
     */
    public String issue(String actor, LinkPurpose purpose, String subject, Duration validFor) {
        var secret = Secrets.fresh();
        commands.sendAs(actor, new IssueLink(LinkId.ofSecret(secret), purpose, subject, clock.instant().plus(validFor)));
        return address.base() + "/links/" + secret;
    }
}
