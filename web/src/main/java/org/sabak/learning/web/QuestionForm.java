package org.sabak.learning.web;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.Wording;
import org.sabak.learning.LearningQuery.Known;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.pages.Worded;

/**
 * A question as the desk writes it.
 *
 * @param questionId chosen when the form is shown, so that sending the form twice is harmless
 * @param version    that was seen; 0 for a new one
 * @param options    in English, one a line, with an asterisk before what is right
 * @param optionsRu  in Russian, in the same order
 */
record QuestionForm(@NotNull QuestionId questionId, @NotNull Integer version, @NotNull QuestionKind kind,
        @Worded(max = 500, kind = Worded.Kind.TEXT) String text, @Worded(max = 500, kind = Worded.Kind.TEXT) String textRu,
        String options, String optionsRu, @NotNull Integer points) {

    private static final String RIGHT = "*";

    QuestionForm {
        options = options == null ? "" : options;
        optionsRu = optionsRu == null ? "" : optionsRu;
    }

    static QuestionForm blank(QuestionId id) {
        return new QuestionForm(id, 0, QuestionKind.SINGLE, "", "", "", "", 1);
    }

    static QuestionForm of(Known known) {
        var q = known.question();
        return new QuestionForm(known.questionId(), known.version(), q.kind(), q.text().in("en"), q.text().in("ru"),
                q.options().stream().map(o -> (o.counts() ? RIGHT + " " : "") + o.text().in("en")).collect(Collectors.joining("\n")),
                q.options().stream().map(o -> o.text().in("ru")).collect(Collectors.joining("\n")), q.points());
    }

    /** A line that one language lacks is empty there, and the bank says that both are needed. */
    Question question() {
        var english = lines(options);
        var russian = lines(optionsRu);
        var all = new ArrayList<Option>();
        for (int i = 0; i < Math.max(english.size(), russian.size()); i++) {
            var en = i < english.size() ? english.get(i) : "";
            all.add(new Option(LocalText.of(plain(en), i < russian.size() ? plain(russian.get(i)) : ""), en.startsWith(RIGHT)));
        }
        return new Question(kind, LocalText.of(Wording.tidy(text), Wording.tidy(textRu)), all, points);
    }

    private static List<String> lines(String text) {
        return text.lines().map(Wording::tidy).filter(line -> !line.isEmpty()).toList();
    }

    private static String plain(String line) {
        return line.startsWith(RIGHT) ? line.substring(1).strip() : line;
    }
}
