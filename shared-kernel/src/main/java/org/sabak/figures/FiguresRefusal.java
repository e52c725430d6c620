package org.sabak.figures;

import org.sabak.kernel.Refusal;

/** Every way the figures can say no. */
public enum FiguresRefusal implements Refusal {

    NOTHING_TO_RELEASE("figures.nothing-to-release", 409, ""),
    /** {0} = persons in the smallest group the numbers would isolate. */
    WOULD_DISCLOSE("figures.would-disclose", 409, ""),
    ALREADY_RELEASED("figures.already-released", 409, ""),
    LABEL_NEEDED("figures.label-needed", 422, "label"),
    PERIOD_ENDS_FIRST("figures.period-ends-first", 422, "until");

    private final Says says;

    FiguresRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
