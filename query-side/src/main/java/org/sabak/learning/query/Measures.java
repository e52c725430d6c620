package org.sabak.learning.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Remark;
import org.sabak.learning.Form;
import org.sabak.learning.Sums;
import org.sabak.learning.Sums.Share;

/** M9, M10, M11 and M13 over some workshops together: what the answers add up to, and how many were asked. */
record Measures(Collection<Asked> workshops) {

    /** No cell of people with a difficulty, and none of people without, is smaller (DOMAIN 2.5, M13). */
    static final int FEWEST = 10;

    /**
     * @param people who were asked: all who were there
     * @param forms  that were ever opened; one that nobody filled in was asked all the same
     */
    record Asked(Sums sums, int people, Set<Form> forms) { }

    List<Metric> all() {
        return List.of(gain(), satisfied(), applied(), limited());
    }

    private Metric gain() {
        return new Learned(workshops.stream().map(w -> w.sums().gain()).toList()).metric();
    }

    private Metric satisfied() {
        var all = workshops.stream().filter(w -> w.forms().contains(Form.EVALUATION)).toList();
        var sum = sum(all.stream().map(w -> w.sums().satisfied()).toList());
        return Metric.answered(Measure.M10, sum.such(), sum.valid(), response(sum.sheets(), all));
    }

    private Metric applied() {
        var all = workshops.stream().filter(w -> w.forms().contains(Form.FOLLOW_UP)).toList();
        var sum = sum(all.stream().map(w -> w.sums().applied()).toList());
        return Metric.answered(Measure.M11, sum.such(), sum.valid(), response(sum.sheets(), all));
    }

    /** A cell that is too small is told neither by itself nor by what is left without it. */
    private Metric limited() {
        var all = workshops.stream().filter(w -> w.forms().contains(Form.FUNCTIONING)).toList();
        var sum = sum(all.stream().map(w -> w.sums().limited()).toList());
        var response = response(sum.valid(), all);
        if (sum.valid() == 0) return Metric.none(Measure.M13, null, null, response, Remark.NOT_APPLICABLE);
        if (sum.such() < FEWEST || sum.valid() - sum.such() < FEWEST) {
            return Metric.none(Measure.M13, null, null, response, Remark.TOO_FEW);
        }
        return Metric.answered(Measure.M13, sum.such(), sum.valid(), response);
    }

    /** Where nobody took attendance it is not known who was asked: at least those who answered. */
    private static Ratio response(int answered, List<Asked> all) {
        return Ratio.of(answered, Math.max(answered, all.stream().mapToInt(Asked::people).sum()));
    }

    private static Share sum(List<Share> shares) {
        return shares.stream().reduce(Share.NONE, (a, b) -> new Share(a.sheets() + b.sheets(), a.valid() + b.valid(), a.such() + b.such()));
    }
}
