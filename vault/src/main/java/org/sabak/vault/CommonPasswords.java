package org.sabak.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sabak.access.Secret;

/**
 * Tells passwords that are guessed early. At fifteen characters and more these are not single words but words, walks
 * over the keyboard, series and repetitions strung together; so everything known is struck out, and what is left must
 * still be something to guess.
 */
final class CommonPasswords {

    private static final List<String> WORDS = words();

    /** Walks over the keyboard, English and Russian, and series; each is looked for in both directions. */
    private static final List<String> WALKS = List.of("1234567890", "qwertyuiop[]", "asdfghjkl", "zxcvbnm", "!@#$%^&*()",
            "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
            "йфяцычувскамепинртгоьшлбщдю", "abcdefghijklmnopqrstuvwxyz", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгдежзик");

    private static final String SEPARATORS = "-_.,;:/\\'\"+";
    private static final int FEWEST_LEFT = 5;
    private static final int LONGEST_REPEATED = 10;

    private CommonPasswords() { }

    static boolean contain(Secret password) {
        var text = fold(Objects.requireNonNullElse(password.value(), ""));
        return repeats(text) || left(text) < FEWEST_LEFT || left(withoutDisguise(text)) < FEWEST_LEFT;
    }

    private static String fold(String password) {
        var folded = new StringBuilder();
        Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> !Character.isWhitespace(c) && SEPARATORS.indexOf(c) < 0).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** p@ssw0rd is password. */
    private static String withoutDisguise(String text) {
        var from = "@013457$!";
        var to = "aoieastsi";
        var plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
        return plain.toString();
    }

    /** One short piece over and over, the last time perhaps cut off. */
    private static boolean repeats(String text) {
        for (int period = 1; period <= Math.min(LONGEST_REPEATED, text.length() / 2); period++) {
            if (text.startsWith(text.substring(period))) return true;
        }
        return false;
    }

    /** How many characters remain to be guessed when everything known is struck out. */
    private static int left(String text) {
        var known = new BitSet(text.length());
        for (var word : WORDS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) known.set(at, at + word.length());
        }
        for (int from = 0; from < text.length(); from++) {
            known.set(from, from + stride(text, from));
        }
        return (int) text.chars().distinct().count() < FEWEST_LEFT ? 0 : text.length() - known.cardinality();
    }

    /** Length of the walk, series or row of equals that begins here; 0 when there is none worth striking out. */
    private static int stride(String text, int from) {
        int equals = 1;
        while (from + equals < text.length() && text.charAt(from + equals) == text.charAt(from)) equals++;
        int longest = equals >= 3 ? equals : 0;
        for (var walk : WALKS) {
            longest = Math.max(longest, Math.max(shared(text, from, walk), shared(text, from, reversed(walk))));
        }
        return longest;
    }

    private static int shared(String text, int from, String walk) {
        int at = walk.indexOf(text.charAt(from));
        int length = 0;
        while (at >= 0 && at + length < walk.length() && from + length < text.length()
                && walk.charAt(at + length) == text.charAt(from + length)) length++;
        return length >= 4 ? length : 0;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static List<String> words() {
        try (var in = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
                var reader = new InputStreamReader(Objects.requireNonNull(in), UTF_8)) {
            return reader.readAllLines().stream().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" "))).filter(word -> !word.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
