package org.sabak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final String TAG = "<(/?[a-zA-Z][\\w:-]*)((?:[^<>\"]|\"[^\"]*\")*)>";

    @ParameterizedTest
    @MethodSource("org.sabak.pages.SentencesTest#templates")
    void no_page_has_words_of_its_own(Path template) {
        assertThat(words(SentencesTest.content(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.sabak.pages.SentencesTest#templates")
    void no_page_has_inline_styles_or_scripts_or_unescaped_text(Path template) {
        assertThat(SentencesTest.content(template))
                .doesNotContainPattern("\\sstyle=|<style|<script(?![^>]*\\bsrc=)|\\son[a-z]+=|th:utext|\\[\\(|(?:href|src|action)=\"(?:https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("org.sabak.pages.SentencesTest#templates")
    void every_form_works_without_scripts(Path template) {
        var forms = Pattern.compile("<form((?:[^<>\"]|\"[^\"]*\")*)>").matcher(SentencesTest.content(template)).results()
                .map(m -> m.group(1)).toList();
        assertThat(forms).allSatisfy(f -> assertThat(f).contains("method=").containsAnyOf("action=", "method=\"get\""));
    }

    @Test
    void the_check_for_words_bites() {
        assertThat(words("<p>Hello</p>")).isNotEmpty();
        assertThat(words("<p th:text=\"#{a}\">Hello</p> <b>7</b>")).isEmpty();
        assertThat(words("<p th:text=\"${a > 1}\">Hello <b>there</b></p>")).isEmpty();
        assertThat(words("<input placeholder=\"Name\">")).isNotEmpty();
        assertThat(words("<input aria-label=\"Name\">")).isNotEmpty();
    }

    /** Text outside an element whose text comes from the bundles, and attributes that readers see or hear. */
    private static List<String> words(String html) {
        var bare = html.replaceAll("(?s)<([\\w:-]+)((?:[^<>\"]|\"[^\"]*\")*th:(?:text|replace|insert)=(?:[^<>\"]|\"[^\"]*\")*)>.*?</\\1>", "");
        var text = Stream.of(bare.split(TAG)).map(String::strip).filter(t -> t.matches("(?s).*\\p{L}.*"));
        var heard = Pattern.compile("\\s(?:alt|title|placeholder|aria-label|label|content)=\"([^\"$#]*\\p{L}[^\"]*)\"").matcher(bare)
                .results().map(m -> m.group(1)).filter(v -> !v.startsWith("width=") && !v.equals("light dark"));
        return Stream.concat(text.filter(t -> !t.equals("<!doctype html>")), heard).toList();
    }
}
