package org.sabak.doors;

import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.Wording;

/** Who the first administrator is, and the code that proves they started the program. */
record SetupForm(String code, String login, String name, String password, String again) {

    private static final int LONGEST_LOGIN = 254;
    private static final int LONGEST_NAME = 150;

    boolean loginFits() {
        return Wording.inLine(login, LONGEST_LOGIN).isEmpty();
    }

    boolean nameFits() {
        return Wording.inName(name, LONGEST_NAME).isEmpty();
    }

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
