package org.sabak.figures.query;

import static java.math.BigDecimal.valueOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.agenda.Item;
import org.sabak.agenda.Panels;
import org.sabak.agenda.Shares;
import org.sabak.agenda.Shares.Share;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.kernel.Sex;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;

/**
 * M6 to M8: who speaks, and about what.
 *
 * @param items    of all agendas in the scope
 * @param speakers sex of those who have stated it or declined
 */
record AgendaMeasures(List<Item> items, Map<TrainerId, Sex> speakers) {

    /** @param drafts whether agendas count as they are being drafted, not as last published */
    static AgendaMeasures of(List<Facts.Workshop> workshops, boolean drafts, Facts facts) {
        return new AgendaMeasures(workshops.stream().flatMap(w -> facts.contents(w.id()).agenda(drafts).stream()).toList(),
                facts.speakers());
    }

    /** A slot is one speaker in one item; whoever speaks three times has three. */
    Metric women() {
        var slots = items.stream().filter(item -> item.kind() != SessionKind.LOGISTICS)
                .flatMap(item -> item.speakers().stream()).map(this::sex).toList();
        var known = slots.stream().flatMap(Optional::stream).toList();
        return Metric.share(Measure.M6, valueOf(known.stream().filter(sex -> sex == Sex.FEMALE).count()), valueOf(known.size()),
                Ratio.of(known.size(), slots.size()));
    }

    /** A panel has two speakers at least; one with a speaker whose sex is not known cannot be judged. */
    Metric singleSexPanels() {
        var panels = Panels.of(items, speaker -> speakers.getOrDefault(speaker, Sex.UNKNOWN));
        int judged = panels.judged().size();
        return Metric.share(Measure.M6B, valueOf(panels.singleSex().size()), valueOf(judged),
                Ratio.of(judged, judged + panels.unknown().size()));
    }

    Metric humanRights() {
        return share(Measure.M7, Shares.of(items).humanRights());
    }

    Metric gender() {
        return share(Measure.M8, Shares.of(items).gender());
    }

    private static Metric share(Measure measure, Share share) {
        return Metric.share(measure, share.numerator(), share.denominator(), Ratio.of(share.tagged(), share.learning()));
    }

    private Optional<Sex> sex(TrainerId speaker) {
        return Optional.ofNullable(speakers.get(speaker)).filter(Sex::stated);
    }
}
