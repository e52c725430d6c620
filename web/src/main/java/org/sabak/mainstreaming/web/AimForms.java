package org.sabak.mainstreaming.web;

import static org.sabak.mainstreaming.MainstreamingCommand.MOST;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.sabak.mainstreaming.Aim;
import org.sabak.pages.Worded;
import org.springframework.format.annotation.DateTimeFormat;

/** What is written about a share that is aimed at. Percentages are written with a point or a comma, as people do. */
final class AimForms {

    private static final String PERCENT = "\\s*-?\\d{1,9}([.,]\\d{1,9})?\\s*";

    private AimForms() { }

    /** @param unknown ticked when nobody knows; then no percent may stand beside it */
    record BaselineForm(@Pattern(regexp = "|" + PERCENT, message = "{marks.percent-wrong}") String percent, Boolean unknown,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @Worded(max = MOST, required = false) String source) {

        static BaselineForm of(Aim.Baseline now) {
            return now == null ? new BaselineForm("", false, null, "")
                    : new BaselineForm(text(now.percent()), now.percent() == null, now.asOf(), now.source());
        }

        boolean isUnknown() {
            return Boolean.TRUE.equals(unknown);
        }
    }

    /** @param by last day on which it may be reached */
    record StepForm(@NotNull @Pattern(regexp = PERCENT, message = "{marks.percent-wrong}") String percent,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate by) {

        static StepForm of(Aim.Step now) {
            return now == null ? new StepForm("", null) : new StepForm(text(now.percent()), now.by());
        }
    }

    record MeansForm(@Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String means) { }

    /** @return null for an empty text */
    static BigDecimal percent(String written) {
        var text = written == null ? "" : written.strip().replace(',', '.');
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String text(BigDecimal percent) {
        return percent == null ? "" : percent.stripTrailingZeros().toPlainString();
    }
}
