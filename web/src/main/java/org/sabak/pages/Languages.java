package org.sabak.pages;

import java.util.List;
import java.util.Locale;

/** The languages the pages are written in. */
final class Languages {

    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("ru"));

    private Languages() { }

    /** A language by its own name, with a capital letter. */
    static String ownName(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
