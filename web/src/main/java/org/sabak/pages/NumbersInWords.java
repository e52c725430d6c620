package org.sabak.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.programme.Quantity;
import org.springframework.context.MessageSource;

/** Numbers as the reader writes them, always with Latin digits. In templates {@code #count}. */
public class NumbersInWords {

    /** Coverage in percent below which a share is marked, and below which it is not shown. */
    private static final BigDecimal LOW = BigDecimal.valueOf(80);
    private static final BigDecimal INSUFFICIENT = BigDecimal.valueOf(50);

    private final Locale locale;
    private final MessageSource messages;

    public NumbersInWords(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** "1,182"; an unknown number is a dash, never a zero. */
    public String number(Number n) {
        return n == null ? "–" : format("#,##0").format(n);
    }

    /** "48.3 %", or "n/a" when there is nothing to divide by. */
    public String percent(Ratio ratio) {
        return percentage(ratio == null ? null : ratio.percent());
    }

    /** The same for a percentage that was divided already. */
    public String percentage(BigDecimal percent) {
        return percent == null ? say("common.not-available") : format("0.0").format(percent) + "\u00a0%";
    }

    /** The pooled share of women; says so when too few have stated their sex to speak of a share (DOMAIN 2.4). */
    public String women(Sexes sexes) {
        var known = sexes.known() == null ? null : sexes.known().percent();
        if (known == null || sexes.women() == null || sexes.women().percent() == null) return say("common.not-available");
        if (known.compareTo(INSUFFICIENT) < 0) return say("common.insufficient");
        return known.compareTo(LOW) < 0 ? say("common.low-coverage", percent(sexes.women())) : percent(sexes.women());
    }

    /** "14 of 29". */
    public String parts(Ratio ratio) {
        return ratio == null ? say("common.not-available")
                : say("common.of", number(ratio.numerator()), number(ratio.denominator()));
    }

    /** "2,092 to 2,102", "2,092 or more", or one number. */
    public String range(Range range) {
        var all = range.lower() == range.upper() ? number(range.lower())
                : say("common.range", number(range.lower()), number(range.upper()));
        return range.openEnded() ? say("common.or-more", all) : all;
    }

    /** A published number with the word that stood before it: "about 50". */
    public String quantity(Quantity quantity) {
        return say("vocabulary.qualifier." + quantity.qualifier(), number(quantity.value()));
    }

    /** What a published number is counted as. */
    public String bounds(Quantity quantity) {
        return range(new Range(quantity.lower(), quantity.upper(), quantity.openEnded()));
    }

    /** Part of a whole in thousandths, for the length of a bar; 0 to 1000. */
    public long share(double part, double whole) {
        return whole <= 0 ? 0 : Math.clamp(Math.round(part * 1000 / whole), 0, 1000);
    }

    private DecimalFormat format(String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setZeroDigit('0');
        return new DecimalFormat(pattern, symbols);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
