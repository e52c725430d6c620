package org.sabak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

class LayoutTest {

    private final Press press = new Press(new Samples());

    @Test
    void a_page_has_a_skip_link_a_title_and_no_inline_style() {
        assertThat(press.page("/good")).contains("href=\"#main\"", "<title>A sample – Sabak</title>", "<main id=\"main\">")
                .doesNotContain("style=", "<style", "<script", "th:");
    }

    @Test
    void a_form_with_problems_says_so_in_its_title_on_top_and_beside_the_field() {
        assertThat(press.page("/bad")).contains("<title>Error: A sample – Sabak</title>", "There is a problem",
                "<a href=\"#name\">Enter a name</a>", "aria-describedby=\"name-hint name-wrong\"", "aria-invalid=\"true\"",
                "value=\"typed\"", "<span>The whole form is wrong</span>");
    }

    @Test
    void the_language_is_chosen_by_the_reader_and_keeps_the_page() {
        assertThat(press.page("/good?q=x&lang=ru")).contains("<html lang=\"ru\"", "Перейти к содержанию", "href=\"?q=x&amp;lang=en\"",
                "Данные полны на 14 октября 2026, 09:03:20 UTC · позиция в журнале: 1&nbsp;182".replace("&nbsp;", "\u00a0"));
    }

    @Test
    void the_stylesheet_carries_the_hash_of_its_content() {
        assertThat(press.page("/good")).containsPattern("href=\"/styles/desk-[0-9a-f]{32}\\.css\"");
    }

    record SampleForm(String id, String name, String mail, String reason, String sex, List<String> many, boolean consent) { }

    @Controller
    static class Samples {

        @ModelAttribute("form")
        SampleForm form() {
            return new SampleForm("7", "typed", "a@b", "because", "MALE", List.of("MALE"), true);
        }

        @GetMapping("/good")
        String good(Model model) {
            model.addAttribute("title", "A sample").addAttribute("standing", new Standing(1182, Instant.parse("2026-10-14T09:03:20Z")))
                    .addAttribute("options", List.of(new Option("FEMALE", "Woman"), new Option("MALE", "Man")));
            return "sample";
        }

        @GetMapping("/bad")
        String bad(@ModelAttribute("form") SampleForm form, BindingResult problems, Model model) {
            problems.rejectValue("name", "no.such.key", "Enter a name");
            problems.reject("no.such.key", "The whole form is wrong");
            return good(model);
        }
    }
}
