package org.sabak.learning;

/** An exact number. Points are shared out over right options, so a third is kept as a third. @param denominator 1 or more */
public record Fraction(long numerator, long denominator) {

    public static final Fraction NONE = new Fraction(0, 1);
}
