package org.sabak.figures.query;

import java.util.Collection;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Sex;

/** How many women, men and others there are among people. */
final class Ratios {

    private Ratios() { }

    /** M4: unknown and declined are neither women nor part of the denominator, and the coverage says how many they are. */
    static Sexes sexes(Collection<Sex> all) {
        long women = all.stream().filter(s -> s == Sex.FEMALE).count();
        long men = all.stream().filter(s -> s == Sex.MALE).count();
        long stated = all.stream().filter(Sex::stated).count();
        return new Sexes(women, men, stated - women - men, all.size() - stated,
                Ratio.of(women, stated), Ratio.of(stated, all.size()));
    }
}
