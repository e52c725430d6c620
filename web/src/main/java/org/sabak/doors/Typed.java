package org.sabak.doors;

import java.text.Normalizer;
import org.sabak.access.Secret;

/** What somebody typed into a password field, in the one form in which it is compared. */
final class Typed {

    private Typed() { }

    /** Unicode normal form C and nothing else: blanks belong to a password. */
    static Secret password(String typed) {
        return new Secret(Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC));
    }
}
