package org.sabak.workshop.web;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sabak.kernel.Wording;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** Which workshops the table shows; every part may be empty and then lets everything through. */
record WorkshopFilter(String phase, String stage, String country, String year, String q) {

    WorkshopFilter {
        phase = Wording.tidy(phase);
        stage = Wording.tidy(stage);
        country = Wording.tidy(country);
        year = Wording.tidy(year);
        q = Wording.tidy(q);
    }

    boolean shows(Workshop w) {
        return lets(phase, w.phase()) && lets(stage, w.stage().name()) && (country.isEmpty() || concerns(w))
                && (year.isEmpty() || years(w).anyMatch(y -> y.toString().equals(year))) && speaksOf(w);
    }

    public boolean empty() {
        return (phase + stage + country + year + q).isEmpty();
    }

    /** Every year a workshop has a day in. */
    static Stream<Integer> years(Workshop w) {
        return IntStream.rangeClosed(w.days().first().getYear(), w.days().last().getYear()).boxed();
    }

    private static boolean lets(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    private boolean concerns(Workshop w) {
        return w.place().country().code().equals(country) || w.countries().stream().anyMatch(c -> c.code().equals(country));
    }

    private boolean speaksOf(Workshop w) {
        var text = (w.title() + " " + w.place().city() + " " + w.place().venue()).toLowerCase(Locale.ROOT);
        return text.contains(q.toLowerCase(Locale.ROOT));
    }
}
