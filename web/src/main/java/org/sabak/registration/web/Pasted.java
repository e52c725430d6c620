package org.sabak.registration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Sex;
import org.sabak.pages.Cells;

/** Reads what was copied out of a spreadsheet: lines of cells with tabs between them, in English or Russian. */
final class Pasted {

    private static final Map<String, String> HEADINGS = Cells.words("""
            name: name, full name, name in latin letters, имя, фио латиницей, имя латиницей, имя и фамилия латиницей
            nativeName: own script, name in own script, native name, фио, имя на родном языке, фио на родном языке, имя и фамилия
            contact: contact, email, e-mail, e-mail or phone, phone, контакт, почта, эл. почта, электронная почта, телефон
            organisation: organisation, organization, institution, организация, учреждение, ведомство
            position: position, title, post, должность
            sex: sex, gender, пол
            ageBand: age, age band, age group, возраст, возрастная группа
            kind: kind, kind of organisation, type, вид организации, тип организации""");

    private static final Map<String, String> SEXES = Cells.words("""
            FEMALE: female, f, woman, w, женский, женщина, жен, ж
            MALE: male, m, man, мужской, мужчина, муж, м
            OTHER: other, другой, иной
            PREFER_NOT_TO_SAY: prefer not to say, -, не хочу указывать, не указано""");

    private static final Map<String, String> AGES = Cells.words("""
            UNDER_18: under 18, <18, до 18
            FROM_18_TO_24: 18-24
            FROM_25_TO_34: 25-34
            FROM_35_TO_49: 35-49
            FROM_50_TO_59: 50-59
            FROM_60: 60+, 60 and over, 60 или старше, 60 и старше, старше 60
            PREFER_NOT_TO_SAY: prefer not to say, -, не хочу указывать""");

    private static final Map<String, String> KINDS = Cells.words("""
            GOVERNMENT: government, ministry, state, государственный орган, госорган, государство, министерство
            SECURITY_SERVICE: security service, security, police, спецслужба, силовая структура, полиция, безопасность
            JUSTICE: justice, court, prosecution, юстиция, суд, прокуратура, правосудие
            CIVIL_SOCIETY: civil society, ngo, нпо, гражданское общество
            RELIGIOUS: religious, religious organisation, религиозная организация
            ACADEMIA: academia, university, research, наука, университет, образование
            MEDIA: media, сми
            PRIVATE_SECTOR: private sector, business, частный сектор, бизнес
            INTERNATIONAL: international, international organisation, международная организация
            OTHER: other, другое, другая""");

    /** What is the matter with a line as a whole. @param line of the text, from 1 */
    record Odd(int line, int cells) { }

    /** A word in a column with choices that stands for none of them. @param row from 0 */
    record Unknown(int row, String column, String word) { }

    final List<NomineeRow> rows = new ArrayList<>();
    final List<Odd> odd = new ArrayList<>();
    final List<Unknown> unknown = new ArrayList<>();
    private List<String> columns = NomineeRow.COLUMNS;

    static Pasted read(String text) {
        var pasted = new Pasted();
        var lines = Cells.of(text, '\t');
        for (int i = 0; i < lines.size(); i++) pasted.line(i, lines.get(i));
        return pasted;
    }

    private void line(int index, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) return;
        if (rows.isEmpty() && odd.isEmpty() && heading(cells)) {
            columns = cells.stream().map(cell -> HEADINGS.getOrDefault(Cells.fold(cell), "")).toList();
            return;
        }
        while (cells.size() > columns.size() && cells.getLast().isEmpty()) cells.removeLast();
        if (cells.size() > columns.size() || cells.size() < 4) odd.add(new Odd(index + 1, cells.size()));
        else rows.add(row(cells));
    }

    /** Two headings that mean something make a heading; a person's name is none. */
    private static boolean heading(List<String> cells) {
        return cells.stream().filter(cell -> HEADINGS.containsKey(Cells.fold(cell))).count() >= 2;
    }

    private NomineeRow row(List<String> cells) {
        var by = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) by.merge(columns.get(i), cells.get(i), (one, other) -> one.isEmpty() ? other : one);
        swapScripts(by);
        by.put("sex", coded("sex", by.get("sex"), SEXES, Sex.values()));
        by.put("ageBand", coded("ageBand", by.get("ageBand"), AGES, AgeBand.values()));
        by.put("kind", coded("kind", by.get("kind"), KINDS, OrganisationKind.values()));
        return NomineeRow.of(NomineeRow.COLUMNS.stream().map(column -> by.getOrDefault(column, "")).toList());
    }

    /** Whoever wrote the two names the other way round meant the same. */
    private static void swapScripts(Map<String, String> by) {
        var name = by.getOrDefault("name", "");
        var own = by.getOrDefault("nativeName", "");
        if (Latin.Check.all(name) || !Latin.Check.all(own) || own.isEmpty()) return;
        by.put("name", own);
        by.put("nativeName", name);
    }

    private String coded(String column, String word, Map<String, String> words, Enum<?>[] constants) {
        if (word == null || word.isEmpty()) return "";
        var known = words.get(Cells.fold(word));
        if (known == null) known = Arrays.stream(constants).map(Enum::name).filter(word::equals).findFirst().orElse(null);
        if (known == null) unknown.add(new Unknown(rows.size(), column, word));
        return known == null ? "" : known;
    }
}
