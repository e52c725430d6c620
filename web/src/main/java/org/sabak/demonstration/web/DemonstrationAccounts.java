package org.sabak.demonstration.web;

import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.kernel.AccountId;
import org.springframework.stereotype.Component;

/** The invented holders of the demonstration's accounts. They have no password: the console prints links. */
@Component
class DemonstrationAccounts {

    static final AccountId ORGANIZER = new AccountId("account-demo-organizer");
    static final AccountId DONOR = new AccountId("account-demo-donor");

    private final Sender sender;

    DemonstrationAccounts(Sender sender) {
        this.sender = sender;
    }

    void open() {
        sender.send(new OpenAccount(ORGANIZER, AccountRole.ORGANIZER,
                new AccountHolder("organizer@example.org", "Madina Demonstration")));
        sender.send(new OpenAccount(DONOR, AccountRole.DONOR, new AccountHolder("donor@example.org", "Kari Demonstration")));
    }
}
