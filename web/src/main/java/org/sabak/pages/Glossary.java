package org.sabak.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The glossary of the repository, packaged with the program: the rows of the tables in a Markdown file. */
final class Glossary {

    /** Reads as a sentence: the word, what it means, and what it is not. */
    record Word(String word, String meaning, String notToBeConfusedWith, String source) { }

    private Glossary() { }

    static List<Word> in(Locale language) {
        return words(read(language.getLanguage().equals("ru") ? "glossary.ru.md" : "glossary.md"));
    }

    /** Rows after the line of dashes; the fourth column, "in code", is for developers. */
    static List<Word> words(String markdown) {
        return markdown.lines().filter(l -> l.startsWith("|")).dropWhile(l -> !l.matches("[|:\\s-]+"))
                .filter(l -> !l.matches("[|:\\s-]+")).map(Glossary::cells).filter(c -> c.size() >= 5)
                .map(c -> new Word(c.get(0), c.get(1), c.get(2), c.get(4))).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1))
                .map(c -> c.strip().replace("\\|", "|").replace("`", "").replace("**", "")).toList();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("org/sabak/pages/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
