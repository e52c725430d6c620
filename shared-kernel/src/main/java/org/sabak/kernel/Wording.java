package org.sabak.kernel;

import java.text.Normalizer;
import java.util.Optional;

/** What may stand in a field of text, for every room alike: forms explain it, values insist on it. */
public final class Wording {

    /** Why a text cannot be taken as it is. The message key is {@code wording.} and the name in lower case. */
    public enum Flaw { EMPTY, TOO_LONG, CONTROL_CHARACTER, DIRECTION_MARK, NOT_LETTERS, LINE_BREAK }

    private Wording() { }

    /** The same text in Unicode normal form C, without blanks at either end; never null. */
    public static String tidy(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** A person's or an organisation's name: letters, marks, digits, blanks, and {@code ' ʻ ʼ ‘ ’ ` - . , ( ) & / " № «»}. */
    public static Optional<Flaw> inName(String text, int most) {
        return inLine(text, most).or(() -> tidy(text).codePoints().allMatch(Wording::inNames)
                ? Optional.empty() : Optional.of(Flaw.NOT_LETTERS));
    }

    /** One line of anything printable. */
    public static Optional<Flaw> inLine(String text, int most) {
        return tidy(text).codePoints().anyMatch(c -> c == '\n' || c == '\r')
                ? Optional.of(Flaw.LINE_BREAK) : inText(text, most);
    }

    /** Several lines of anything printable. */
    public static Optional<Flaw> inText(String text, int most) {
        var tidy = tidy(text);
        if (tidy.isEmpty()) return Optional.of(Flaw.EMPTY);
        if (tidy.codePointCount(0, tidy.length()) > most) return Optional.of(Flaw.TOO_LONG);
        if (tidy.codePoints().anyMatch(Wording::directs)) return Optional.of(Flaw.DIRECTION_MARK);
        if (tidy.codePoints().anyMatch(Wording::controls)) return Optional.of(Flaw.CONTROL_CHARACTER);
        return Optional.empty();
    }

    private static boolean directs(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static boolean controls(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t') || type == Character.FORMAT
                || type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    private static boolean inNames(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == ' '
                || "'ʻʼ‘’`-–.,()&/\"№«»".indexOf(c) >= 0;
    }
}
