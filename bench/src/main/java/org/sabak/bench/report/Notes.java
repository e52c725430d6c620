package org.sabak.bench.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person has to say about the figures: lines of the form {@code - **4a** sentence}, and any text after a rule. */
final class Notes {

    private static final String RULE = "\n---\n";
    private static final Pattern SENTENCE = Pattern.compile("(?m)^- \\*\\*(\\w+)\\*\\* (.+)$");

    private final Map<String, String> sentences;
    private final String rest;

    Notes(String text) {
        int rule = text.indexOf(RULE);
        rest = rule < 0 ? "" : text.substring(rule + RULE.length()).strip();
        sentences = SENTENCE.matcher(rule < 0 ? text : text.substring(0, rule)).results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    }

    /** Why a figure is as it is. */
    Optional<String> of(String id) {
        return Optional.ofNullable(sentences.get(id));
    }

    /** Goes to the end of the page as it stands. */
    String rest() {
        return rest;
    }
}
