package org.sabak.figures.web;

import java.time.LocalDate;
import java.util.List;
import org.sabak.figures.FiguresRefusal;
import org.sabak.figures.Scope;
import org.sabak.figures.Scope.By;
import org.sabak.kernel.Wording;
import org.springframework.validation.BindingResult;

/**
 * What metrics are asked about.
 *
 * @param scope the sort of scope, or the sort, a colon and its code, such as {@code THEME:T8}; empty for the programme
 */
record ScopeForm(String scope, LocalDate from, LocalDate until) {

    ScopeForm {
        scope = Wording.tidy(scope);
        if (scope.isEmpty()) scope = By.PROGRAMME.name();
    }

    /** Puts beside the fields what is wrong with them. @param known every scope there is to choose from */
    void check(List<String> known, BindingResult problems) {
        if (!known.contains(scope)) problems.rejectValue("scope", "metrics.bad-scope");
        if (from != null && until != null && until.isBefore(from)) problems.rejectValue("until", FiguresRefusal.PERIOD_ENDS_FIRST.says().code());
    }

    Scope asked() {
        var parts = scope.split(":", 2);
        return Scope.of(By.valueOf(parts[0]), parts.length == 1 ? "" : parts[1]).within(from, until);
    }

    static String value(By by, String code) {
        return by + ":" + code;
    }
}
