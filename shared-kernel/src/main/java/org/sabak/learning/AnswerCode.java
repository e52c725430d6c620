package org.sabak.learning;

import java.util.Locale;
import java.util.Optional;

/**
 * Under what one person answers the forms of a workshop: seven characters of Crockford's base 32 and one that shows whether
 * they were typed right. Any one wrong character and any two neighbours that changed places are noticed.
 *
 * @param value eight characters, without the hyphen
 */
public record AnswerCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8, BITS = 5;

    /** @throws IllegalArgumentException if the text is not such a code */
    public AnswerCode {
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(value) != value.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** @param bits random; the last 35 are used */
    public static AnswerCode of(long bits) {
        var text = new StringBuilder();
        for (int i = LENGTH - 2; i >= 0; i--) text.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & 31));
        return new AnswerCode(text.append(check(text + "0")).toString());
    }

    /** What somebody typed: small letters, blanks and hyphens anywhere, O for 0, I and L for 1; nothing when it is no code. */
    public static Optional<AnswerCode> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        try {
            return Optional.of(new AnswerCode(plain));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** As it stands on paper: {@code 7F3K-Q2M8}. */
    public String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /** Never prints it: such a text ends up in logs. */
    @Override
    public String toString() {
        return "AnswerCode[…]";
    }

    /** A Horner sum in the field of 32 elements, where no two neighbours weigh the same. */
    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum = twice(sum) ^ ALPHABET.indexOf(text.charAt(i));
        return ALPHABET.charAt(twice(sum));
    }

    /** Modulo x⁵ + x² + 1. */
    private static int twice(int element) {
        return (element << 1) ^ ((element & 16) == 0 ? 0 : 0b100101);
    }
}
