package org.sabak.agenda.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.sabak.agenda.Weight;
import org.sabak.pages.Cells;
import org.sabak.workshop.SessionKind;

/** The words people write for kinds and weights and for yes and no, in English and Russian. */
final class Words {

    private static final Map<String, String> KINDS = Cells.words("""
            LEARNING: learning, session, lecture, training, workshop, presentation, panel, discussion, exercise, group work, case study, занятие, учебное занятие, обучение, учёба, сессия, лекция, доклад, презентация, семинар, тренинг, дискуссия, панель, упражнение, практикум, групповая работа, работа в группах
            LOGISTICS: logistics, break, coffee, coffee break, tea, lunch, dinner, registration, transfer, перерыв, кофе, кофе-брейк, кофе-пауза, обед, ужин, регистрация, трансфер, организационная часть, перерыв или организационная часть, break or logistics
            CEREMONY: ceremony, opening, closing, photo, group photo, церемония, торжественная часть, открытие, закрытие, фото, общее фото""");

    private static final Map<String, String> WEIGHTS = Cells.words("""
            DEDICATED: dedicated, main, 1, 100%, основная тема, основная, полностью, целиком
            INTEGRATED: integrated, partly, 0.5, ½, 1/2, 50%, одна из целей, частично, включена, интегрирована
            NONE: none, no, 0, 0%, -, нет""");

    private static final Map<String, String> TRUTHS = Cells.words("""
            true: yes, y, x, 1, +, true, panel, да, д, панель
            false: no, n, 0, -, false, нет, н""");

    private Words() { }

    static Optional<SessionKind> kind(String word) {
        return coded(word, KINDS, SessionKind.values());
    }

    static Optional<Weight> weight(String word) {
        // A comma stands between words above.
        return coded(word.replace(',', '.'), WEIGHTS, Weight.values());
    }

    static Optional<Boolean> truth(String word) {
        return Optional.ofNullable(TRUTHS.get(Cells.fold(word))).map(Boolean::valueOf);
    }

    private static <E extends Enum<E>> Optional<E> coded(String word, Map<String, String> words, E[] constants) {
        var known = words.getOrDefault(Cells.fold(word), word);
        return Arrays.stream(constants).filter(c -> c.name().equals(known)).findFirst();
    }
}
