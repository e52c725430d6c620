package org.sabak.mainstreaming.web;

import static org.sabak.mainstreaming.MainstreamingCommand.MOST;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.pages.Worded;
import org.springframework.format.annotation.DateTimeFormat;

/** What is written about one workshop. Whether a note may be missing is decided where everything is decided. */
final class MarkForms {

    /** Most US dollars a workshop can cost; more is a slip. */
    static final long MOST_USD = 1_000_000_000;

    private MarkForms() { }

    record GemForm(@NotNull(message = "{common.choose-one}") Gem gem,
            @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String note) { }

    record DacForm(@NotNull(message = "{common.choose-one}") Dac dac,
            @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String note) { }

    record ClearingForm(@Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String reason) { }

    record ScopeForm(@NotNull(message = "{common.choose-one}") Answer securityForces,
            @NotNull(message = "{common.choose-one}") Answer operationalContent) { }

    /** @param corrects whether it takes the place of the latest decision */
    record ScreeningForm(@NotNull(message = "{common.choose-one}") Outcome outcome,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate decidedOn,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil, Boolean corrects) { }

    record BudgetForm(@NotNull @Min(0) @Max(MOST_USD) Long usd) { }
}
