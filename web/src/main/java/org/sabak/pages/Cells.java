package org.sabak.pages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sabak.kernel.Wording;

/** Reads tables that were copied out of a spreadsheet or saved by one, and the words people write into them. */
public final class Cells {

    private static final Charset OLD_RUSSIAN = Charset.forName("windows-1251");

    private Cells() { }

    /** Lines of cells, each in one line with plain blanks. A cell with a line break or a separator in it comes in quotation marks, which are doubled inside. */
    public static List<List<String>> of(String text, char separator) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        var all = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '"' && quoted && all.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                line.add(plain(cell));
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted) return of(text.replace("\"", ""), separator);
        return lines;
    }

    /** A tab if there is one, which nobody types by hand, else a semicolon, as spreadsheets of these countries save them. */
    public static char separator(String text) {
        return text.indexOf('\t') >= 0 ? '\t' : ';';
    }

    /** A file as text: UTF-8 with or without its mark, else Windows-1251. */
    public static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OLD_RUSSIAN);
        }
    }

    /** In one line, with plain blanks: nothing in a cell can begin a line of its own in a letter. */
    private static String plain(CharSequence cell) {
        return Wording.tidy(cell.toString().replaceAll("[\\s\\u00A0\\u202F]+", " "));
    }

    /** The word without what does not matter: capitals, kinds of dashes, a full stop at the end. */
    public static String fold(String word) {
        return plain(word).toLowerCase(Locale.ROOT).replaceAll("[–—−]", "-").replaceAll(" ?- ?", "-").replaceAll("[.:*]+$", "");
    }

    /** From lines such as {@code CODE: word, other word}, to look a folded word up in. */
    public static Map<String, String> words(String text) {
        var words = new HashMap<String, String>();
        text.lines().forEach(line -> {
            var code = line.substring(0, line.indexOf(':'));
            for (var word : line.substring(code.length() + 1).split(",")) words.put(word.strip(), code);
        });
        return words;
    }
}
