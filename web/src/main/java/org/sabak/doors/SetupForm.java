package org.sabak.doors;

import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.pages.Worded;

/** Who the first administrator is, and the code that proves they started the program. */
record SetupForm(String code, @Worded(max = 254) String login, @Worded(max = 150, kind = Worded.Kind.NAME) String name,
        String password, String again) {

    AccountHolder holder() {
        return new AccountHolder(login, name);
    }

    NewPassword newPassword() {
        return new NewPassword(password, again);
    }

    Secret secret() {
        return newPassword().secret();
    }

    String typedCode() {
        return code == null ? "" : code;
    }

    @Override
    public String toString() {
        return "SetupForm[…]";
    }
}
