package org.sabak.access.command;

import static org.sabak.access.AccessRefusal.PASSWORD_TOO_COMMON;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_LONG;
import static org.sabak.access.AccessRefusal.PASSWORD_TOO_SHORT;
import static org.sabak.kernel.Refused.refuse;

import java.text.Normalizer;
import org.sabak.access.Secret;
import org.sabak.vault.Credentials;

/** What a password must be: long enough and hard to guess. No recipe of digits and signs (NIST SP 800-63B rev. 4). */
final class PasswordRules {

    private PasswordRules() { }

    /** Length is counted in code points of the composed form, so that every alphabet is treated alike. */
    static void require(Secret password, Credentials credentials) {
        var typed = password.value() == null ? "" : Normalizer.normalize(password.value(), Normalizer.Form.NFC);
        int length = typed.codePointCount(0, typed.length());
        refuse(PASSWORD_TOO_SHORT, length < Secret.LEAST, Secret.LEAST);
        refuse(PASSWORD_TOO_LONG, length > Secret.MOST, Secret.MOST);
        refuse(PASSWORD_TOO_COMMON, credentials.common(password));
    }
}
