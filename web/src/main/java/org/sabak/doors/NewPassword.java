package org.sabak.doors;

import org.sabak.access.Secret;

/** A password and the same again, as typed into two fields. */
record NewPassword(String password, String again) {

    /** Message key of what is wrong with the two, or empty. The rules for the password itself are the command room's. */
    String flaw() {
        return secret().equals(Typed.password(again)) ? "" : "access.passwords-differ";
    }

    Secret secret() {
        return Typed.password(password);
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
