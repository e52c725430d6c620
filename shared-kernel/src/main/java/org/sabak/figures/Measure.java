package org.sabak.figures;

/**
 * The compact set of metrics on people, gender and human rights (DOMAIN 2.5). Their words are under {@code measures.}
 * and the name in lower case.
 */
public enum Measure {

    /** Unique persons reached. */
    M1(Unit.PERSONS),
    /** Participations: attended person–workshop pairs. */
    M2(Unit.PARTICIPATIONS),
    /** Completion rate: completed of attended. */
    M3(Unit.PERCENT),
    /** Women's participation: women of those whose sex is stated. */
    M4(Unit.PERCENT),
    /** Balance, from M4: a band, not a number. */
    M5(Unit.BAND),
    /** Women's share of speaker slots whose speaker's sex is stated. */
    M6(Unit.PERCENT),
    /** Panels of at least two speakers all of one sex, of those whose speakers' sexes are all stated. */
    M6B(Unit.PERCENT),
    /** Human-rights share of the learning minutes. */
    M7(Unit.PERCENT),
    /** Gender share of the learning minutes. */
    M8(Unit.PERCENT),
    /** Learning gain by Hake: what was learned of what could be learned, from class averages. */
    M9(Unit.GAIN),
    /** Satisfaction: answers 4 or 5 of valid answers. */
    M10(Unit.PERCENT),
    /** Applied at follow-up: respondents with at least one application. */
    M11(Unit.PERCENT),
    /** Civil-society share of those whose kind of organisation is known. */
    M12(Unit.PERCENT),
    /** Persons with disabilities, by the Washington Group Short Set. */
    M13(Unit.PERCENT),
    /** Workshops whose UN Gender Equality Marker is 2 or 3, of those coded. */
    M14(Unit.PERCENT),
    /** The same by money: budget of those at 2 or 3, of the budget of those coded. */
    M14B(Unit.PERCENT),
    /** PANEL checklist: points of ten for each workshop whose checklist is complete. */
    M15(Unit.POINTS),
    /** Human Rights Due Diligence Policy: workshops in scope decided on in time; must be 100 %. */
    M16(Unit.PERCENT),
    /** No-show rate: confirmed and not attended, of confirmed. */
    M17(Unit.PERCENT);

    /** In what a value is given. */
    public enum Unit {
        /** Whole persons. */
        PERSONS,
        /** Whole participations. */
        PARTICIPATIONS,
        /** Percent, one decimal, HALF_UP. */
        PERCENT,
        /** No number: see {@link Metric#band}. */
        BAND,
        /** A share of what could be gained, at most 1, two decimals, HALF_UP. */
        GAIN,
        /** Whole points of the denominator. */
        POINTS
    }

    private final Unit unit;

    Measure(Unit unit) {
        this.unit = unit;
    }

    /** In what its value is given. */
    public Unit unit() {
        return unit;
    }
}
