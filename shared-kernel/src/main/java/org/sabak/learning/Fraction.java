package org.sabak.learning;

/** An exact number. Points are shared out over right options, so a third is kept as a third. @param denominator 1 or more */
public record Fraction(long numerator, long denominator) {

    public static final Fraction NONE = new Fraction(0, 1);

    /** @throws ArithmeticException when it would not be exact any more */
    public Fraction plus(Fraction other) {
        long n = Math.addExact(Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
        long d = Math.multiplyExact(denominator, other.denominator);
        long common = divisor(Math.abs(n), d);
        return new Fraction(n / common, d / common);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
