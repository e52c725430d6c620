package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.sabak.kernel.OfflineCommand;

/** {@code sabak verify}: says whether the log of a data folder is what was written. Changes nothing. */
public final class VerifyCommand implements OfflineCommand {

    private static final int SOUND = 0;
    private static final int NOT_SOUND = 1;
    private static final int UNREADABLE = 2;

    private static final String USAGE = "Usage: sabak verify [--data DIR]";

    /** Made by the service loader. */
    public VerifyCommand() { }

    @Override
    public String name() {
        return "verify";
    }

    /** Exit codes: 0 sound, 1 not sound, 2 cannot be read. */
    @Override
    public Outcome run(List<String> words) {
        if (!words.isEmpty() && (words.size() != 2 || !words.getFirst().equals("--data"))) {
            return new Outcome(UNREADABLE, USAGE);
        }
        var log = Path.of(words.isEmpty() ? "data" : words.get(1)).resolve("log.db");
        try {
            if (!Files.isReadable(log)) return unreadable(log, "there is no such file, or it may not be read");
            return verify(log);
        } catch (LogDamaged damage) {
            return new Outcome(NOT_SOUND, damage.getMessage());
        } catch (SQLException | IOException e) {
            return unreadable(log, e.getMessage());
        }
    }

    private static Outcome verify(Path log) throws SQLException, IOException {
        long begun = System.nanoTime();
        var torn = HeadFile.read(LogFile.head(log)).torn() ? "\nOne of the two records of log.head is not whole: a write was"
                + " cut off, or a bit of it is wrong. The next event writes it again." : "";
        var head = Verification.of(log);
        return new Outcome(SOUND, String.format(Locale.ROOT, "The log is sound: %,d events, checked in %.1f s.%n"
                + "Head: position %d, hash %s%s", head.position() + 1, (System.nanoTime() - begun) / 1e9, head.position(),
                head.hex(), torn));
    }

    private static Outcome unreadable(Path log, String reason) {
        return new Outcome(UNREADABLE, "The log " + log.toAbsolutePath().normalize() + " cannot be verified: " + reason + ".");
    }
}
