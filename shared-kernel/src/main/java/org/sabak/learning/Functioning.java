package org.sabak.learning;

import java.util.List;
import org.sabak.kernel.LocalText;

/**
 * The Short Set of the Washington Group on Functioning. Neither words, order nor answers may be changed, so they stand here and
 * not in the bank.
 */
public final class Functioning {

    private static final List<Option> ANSWERS = List.of(
            answer("No – no difficulty", "Нет – не испытываю трудностей"), answer("Yes – some difficulty", "Да – испытываю некоторые трудности"),
            answer("Yes – a lot of difficulty", "Да – испытываю большие трудности"), answer("Cannot do at all", "Совсем не могу"));

    public static final List<Asked> ASKED = List.of(
            asked("seeing", "Do you have difficulty seeing, even if wearing glasses?",
                    "Испытываете ли Вы трудности со зрением, даже если носите очки?"),
            asked("hearing", "Do you have difficulty hearing, even if using a hearing aid?",
                    "Испытываете ли Вы трудности со слухом, даже если пользуетесь слуховым аппаратом?"),
            asked("walking", "Do you have difficulty walking or climbing steps?",
                    "Испытываете ли Вы трудности при ходьбе или подъёме по лестнице?"),
            asked("remembering", "Do you have difficulty remembering or concentrating?",
                    "Испытываете ли Вы трудности с запоминанием или концентрацией внимания?"),
            asked("self-care", "Do you have difficulty (with self-care such as) washing all over or dressing?",
                    "Испытываете ли Вы трудности (с уходом за собой, например) при мытье всего тела или одевании?"),
            asked("communicating", "Using your usual (customary) language, do you have difficulty communicating, for example"
                    + " understanding or being understood?",
                    "Испытываете ли Вы, говоря на своём обычном языке, трудности в общении, например в понимании других или в том, чтобы"
                    + " понимали Вас?"));

    private Functioning() { }

    private static Asked asked(String activity, String english, String russian) {
        return new Asked(new QuestionId("question-wg-ss-" + activity), 1, false,
                new Question(QuestionKind.SINGLE, LocalText.of(english, russian), ANSWERS, 0));
    }

    private static Option answer(String english, String russian) {
        return new Option(LocalText.of(english, russian), false);
    }
}
