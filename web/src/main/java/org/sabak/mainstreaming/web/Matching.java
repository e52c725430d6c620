package org.sabak.mainstreaming.web;

import java.util.function.Function;
import org.sabak.doors.Problems;
import org.sabak.kernel.Refusal;
import org.sabak.kernel.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Changes only what was seen, for machines that say what they have seen. */
@Component
class Matching {

    private final Problems problems;

    Matching(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param match  If-Match as it was sent; null when it does not matter
     * @param moved  the refusal of what was seen otherwise: 412 here
     * @param change made with the tag that was seen, or with null
     * @param tag    of what the change answers with
     */
    <R> ResponseEntity<?> unlessMoved(String match, Refusal moved, Function<String, ResponseEntity<R>> change,
            Function<R, String> tag) {
        try {
            var changed = change.apply(match == null ? null : match.replace("\"", ""));
            return changed.getBody() == null ? changed
                    : ResponseEntity.status(changed.getStatusCode()).eTag(quoted(tag.apply(changed.getBody()))).body(changed.getBody());
        } catch (Refused no) {
            if (match == null || !no.no().code().equals(moved.code())) throw no;
            return ResponseEntity.status(412).body(problems.problem(412, no.no().code(), LocaleContextHolder.getLocale()));
        }
    }

    static String quoted(String tag) {
        return "\"" + tag + "\"";
    }
}
