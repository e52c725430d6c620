package org.sabak.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.springframework.context.MessageSource;

/** Metrics as a reader is shown them. In templates {@code #metrics}. */
public class MetricsInWords {

    private final Locale locale;
    private final MessageSource messages;

    public MetricsInWords(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    public String name(Measure measure) {
        return say("metrics." + measure.name().toLowerCase(Locale.ROOT));
    }

    /** How it is counted, in a few sentences. */
    public String definition(Measure measure) {
        return say("metrics." + measure.name().toLowerCase(Locale.ROOT) + "-how");
    }

    /** "48.3 %", "0.50, medium", "balanced", "34 of 50 points"; or why there is nothing to show. */
    public String value(Metric metric) {
        if (metric.value() == null && metric.band() == null) return remarks(metric);
        var value = metric.value() == null ? say("metrics.band." + metric.band())
                : metric.band() == null ? number(metric) : say("metrics.with", number(metric), say("metrics.band." + metric.band()));
        return metric.remarks().isEmpty() ? value : say("metrics.with", value, remarks(metric));
    }

    /** "14 of 29"; empty for what has no denominator, when it is nothing, when it is the value, and when even that would say too much. */
    public String parts(Metric metric) {
        if (metric.measure().unit() == Measure.Unit.POINTS && metric.value() != null) return "";
        if (metric.numerator() == null || metric.denominator() == null || metric.denominator().signum() == 0) return "";
        return say("common.of", format("#,##0.##", metric.numerator()), format("#,##0.##", metric.denominator()));
    }

    /** "96.7 %, 29 of 30"; empty when the metric has none, or there was nothing to know. */
    public String coverage(Metric metric) {
        return known(metric) ? say("metrics.with", numbers().percent(metric.coverage()), numbers().parts(metric.coverage())) : "";
    }

    /** "14 of 29 · known 96.7 %", whichever of the two there are. */
    public String basis(Metric metric) {
        return Stream.of(parts(metric), known(metric) ? say("metrics.known", numbers().percent(metric.coverage())) : "")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static boolean known(Metric metric) {
        return metric.coverage() != null && metric.coverage().denominator() > 0;
    }

    private NumbersInWords numbers() {
        return new NumbersInWords(locale, messages);
    }

    /** How many panels are of one sex: "1 of 4", whether or not a share may be shown; or why not even that. */
    public String panels(Metric metric) {
        return metric.denominator().signum() == 0 ? value(metric) : parts(metric);
    }

    private String number(Metric metric) {
        return switch (metric.measure().unit()) {
            case PERCENT -> format("0.0", metric.value()) + "\u00a0%";
            case GAIN -> format("0.00", metric.value());
            case POINTS -> say("metrics.points", format("#,##0", metric.value()), format("#,##0", metric.denominator()));
            case PERSONS, PARTICIPATIONS, BAND -> format("#,##0", metric.value());
        };
    }

    private String remarks(Metric metric) {
        return metric.remarks().stream().sorted().map(r -> say("metrics.remark." + r)).collect(Collectors.joining(", "));
    }

    private String format(String pattern, BigDecimal n) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setZeroDigit('0');
        return new DecimalFormat(pattern, symbols).format(n);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
