package org.sabak.vault;

import java.text.Normalizer;
import java.util.Locale;
import org.sabak.people.PersonDetails;

/** A text as it is compared when looking for a person: without case, apostrophes of any kind, or the dots of ё. */
public final class SearchText {

    private static final String APOSTROPHES = "'ʻʼʽʹʾʿˈ‘’‛′`´＇ʺ";

    private SearchText() { }

    /** Two spellings of the same name give the same text. */
    public static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> APOSTROPHES.indexOf(c) < 0).map(c -> c == 'ё' ? 'е' : c)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFC).strip();
    }

    /** @param folded a text from {@link #fold} */
    static boolean occurs(String folded, PersonDetails in) {
        return fold(in.name()).contains(folded) || fold(in.nativeName()).contains(folded)
                || fold(in.organisation()).contains(folded) || fold(in.email()).contains(folded)
                || fold(in.phone()).contains(folded);
    }
}
