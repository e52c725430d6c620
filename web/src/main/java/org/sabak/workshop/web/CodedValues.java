package org.sabak.workshop.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening;

/** Values of a line of history about markers, checklist, due diligence and targets, in the reader's words. */
final class CodedValues {

    private static final Map<String, Class<? extends Enum<?>>> TYPES = Map.of("gem", Gem.class, "wasGem", Gem.class,
            "dac", Dac.class, "wasDac", Dac.class, "principle", Principle.class, "securityForces", Answer.class,
            "operationalContent", Answer.class, "scope", HrddpScope.class, "outcome", Screening.Outcome.class);

    private CodedValues() { }

    /** The value itself when there is no better word for it. */
    static String word(String name, String value, Desk desk) {
        var type = TYPES.get(name);
        if (type != null) return desk.words().of(constant(type, value));
        return switch (name) {
            case "decidedOn", "validUntil", "asOf", "by" -> desk.days().day(LocalDate.parse(value));
            case "share" -> desk.say("history.share." + value);
            case "value" -> percent(value, desk);
            case "corrects" -> desk.say(value.equals("true") ? "history.value.correction" : "history.value.decision");
            default -> value;
        };
    }

    /** What stands for a value there is none of. */
    static String nothing(String name) {
        return switch (name) {
            case "wasGem" -> "history.not-coded";
            case "wasDac" -> "history.not-screened";
            case "value", "source", "wasUsd" -> "history.unknown";
            default -> "history.none";
        };
    }

    private static String percent(String value, Desk desk) {
        return desk.say("history.value.percent", new BigDecimal(value));
    }

    private static Enum<?> constant(Class<? extends Enum<?>> type, String name) {
        for (var constant : type.getEnumConstants()) if (constant.name().equals(name)) return constant;
        throw new IllegalArgumentException(name);
    }
}
