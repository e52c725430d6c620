package org.sabak.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.learning.RespondentId;
import org.sabak.learning.Sums;
import org.sabak.sqlite.Prepared;
import tools.jackson.databind.json.JsonMapper;

/** Answers in a file of their own. Rows lie in the order of their ids, which are random, and not of their arrival. */
final class EmbeddedAnswers implements AnswerSheets {

    static final String SECRETS = """
            CREATE TABLE IF NOT EXISTS code_secret (workshop TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT, WITHOUT ROWID""";

    static final String SHEETS = """
            CREATE TABLE IF NOT EXISTS answer_sheet (
                sheet TEXT PRIMARY KEY, workshop TEXT NOT NULL, form TEXT NOT NULL, key BLOB NOT NULL,
                content BLOB NOT NULL) STRICT, WITHOUT ROWID""";

    private static final int RESPONDENT_BYTES = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database file;
    private final Seal wrap;
    private final EmbeddedVault readings;

    EmbeddedAnswers(Database file, MasterKey master, EmbeddedVault readings) {
        this.file = file;
        this.wrap = new Seal(master.derive("wrapping of answers' keys"));
        this.readings = readings;
    }

    @Override
    public void prepare(WorkshopId workshop) {
        var sealed = wrap.close(Seal.newKey(), workshop + "|codes");
        file.write(connection -> {
            var insert = connection.statement("INSERT INTO code_secret (workshop, secret) VALUES (?, ?) ON CONFLICT (workshop) DO NOTHING");
            insert.setString(1, workshop.value());
            insert.setBytes(2, sealed);
            return insert.executeUpdate();
        });
    }

    @Override
    public List<AnswerCode> codes(WorkshopId workshop, List<String> holders) {
        return secret(workshop).map(secret -> holders.stream()
                .map(holder -> AnswerCode.of(ByteBuffer.wrap(hash(secret, "code of " + holder)).getLong())).toList()).orElse(List.of());
    }

    @Override
    public RespondentId respondent(WorkshopId workshop, Form form, AnswerCode code) {
        var secret = secret(workshop).orElseThrow(() -> new IllegalStateException("the codes of " + workshop + " are forgotten"));
        var what = form == Form.FUNCTIONING ? "functioning of " : "respondent of ";
        return new RespondentId("respondent-" + HexFormat.of().formatHex(hash(secret, what + code.value()), 0, RESPONDENT_BYTES));
    }

    @Override
    public Runnable keeping(WorkshopId workshop, Form form, AnswerSheetId sheet, Answers answers) {
        var key = Seal.newKey();
        var wrapped = wrap.close(key, sheet + "|key");
        var sealed = new Seal(key).close(JSON.writeValueAsBytes(answers), sheet.value());
        return file.later(connection -> {
            var insert = connection.statement("INSERT INTO answer_sheet (sheet, workshop, form, key, content)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (sheet) DO NOTHING");
            insert.setString(1, sheet.value());
            insert.setString(2, workshop.value());
            insert.setString(3, form.name());
            insert.setBytes(4, wrapped);
            insert.setBytes(5, sealed);
            int rows = insert.executeUpdate();
            insert.clearParameters(); // else the statement holds a copy of it until the next one
            return rows;
        });
    }

    @Override
    public Sums sums(WorkshopId workshop, Map<Form, List<Asked>> asked, Collection<Filed> filed) {
        var kept = sheets(workshop);
        var sheets = new EnumMap<Form, Map<RespondentId, Answers>>(Form.class);
        filed.stream().filter(f -> kept.containsKey(f.sheetId())).forEach(f ->
                sheets.computeIfAbsent(f.form(), form -> new HashMap<>()).put(f.respondentId(), kept.get(f.sheetId())));
        return new SheetCount(asked, sheets).sums();
    }

    @Override
    public Map<QuestionId, List<String>> words(WorkshopId workshop, List<Asked> asked, Collection<Filed> filed, Reader reader) {
        var kept = sheets(workshop);
        readings.note(reader, 0).outcome();
        var said = new LinkedHashMap<QuestionId, List<String>>();
        asked.stream().filter(a -> a.question().kind() == QuestionKind.OPEN).forEach(a -> said.put(a.questionId(),
                filed.stream().map(f -> kept.get(f.sheetId())).filter(answers -> answers != null).map(answers -> answers.to(a).words())
                        .filter(words -> !words.isEmpty()).sorted(inNoOrder(workshop)).toList()));
        return said;
    }

    @Override
    public void forget(WorkshopId workshop, Collection<Form> forms) {
        remove("DELETE FROM answer_sheet WHERE workshop = ? AND form IN (SELECT value FROM json_each(?))", workshop,
                JSON.writeValueAsString(forms));
    }

    @Override
    public void forgetSecret(WorkshopId workshop) {
        remove("DELETE FROM code_secret WHERE workshop = ?", workshop, null);
    }

    /** Always the same one, and the order of nothing that anybody knows. */
    private Comparator<String> inNoOrder(WorkshopId workshop) {
        var secret = secret(workshop).orElse(new byte[1]);
        return Comparator.comparing(words -> hash(secret, words), Arrays::compareUnsigned);
    }

    private void remove(String sql, WorkshopId workshop, String forms) {
        int rows = file.write(connection -> {
            var delete = connection.statement(sql);
            delete.setString(1, workshop.value());
            if (forms != null) delete.setString(2, forms);
            return delete.executeUpdate();
        });
        if (rows > 0) file.scrub();
    }

    private Map<AnswerSheetId, Answers> sheets(WorkshopId workshop) {
        return file.read(connection -> sheets(connection, workshop));
    }

    private Map<AnswerSheetId, Answers> sheets(Prepared connection, WorkshopId workshop) throws SQLException {
        var found = new HashMap<AnswerSheetId, Answers>();
        var cipher = Seal.cipher();
        var select = connection.statement("SELECT sheet, key, content FROM answer_sheet WHERE workshop = ?");
        select.setString(1, workshop.value());
        try (var row = select.executeQuery()) {
            while (row.next()) {
                var sheet = row.getString("sheet");
                var key = wrap.open(row.getBytes("key"), sheet + "|key", cipher);
                found.put(new AnswerSheetId(sheet),
                        JSON.readValue(new Seal(key).open(row.getBytes("content"), sheet, cipher), Answers.class));
            }
        }
        return found;
    }

    private Optional<byte[]> secret(WorkshopId workshop) {
        return file.read(connection -> {
            var select = connection.statement("SELECT secret FROM code_secret WHERE workshop = ?");
            select.setString(1, workshop.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(wrap.open(row.getBytes(1), workshop + "|codes")) : Optional.<byte[]>empty();
            }
        });
    }

    private static byte[] hash(byte[] secret, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
