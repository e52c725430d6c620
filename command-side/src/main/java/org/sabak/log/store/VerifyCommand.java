package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sabak.kernel.OfflineCommand;

/** {@code sabak verify}: says whether the log of a data folder is what was written. Changes nothing there. */
public final class VerifyCommand implements OfflineCommand {

    private static final int SOUND = 0;
    private static final int NOT_SOUND = 1;
    private static final int UNREADABLE = 2;

    private static final String USAGE = "Usage: sabak verify [--data DIR] [--export FILE]";

    /** Made by the service loader. */
    public VerifyCommand() { }

    @Override
    public String name() {
        return "verify";
    }

    /** Exit codes: 0 sound, 1 not sound, 2 cannot be read. */
    @Override
    public Outcome run(List<String> words) {
        var options = options(words);
        if (options.isEmpty()) return new Outcome(UNREADABLE, USAGE);
        var log = Path.of(options.get().getOrDefault("--data", "data")).resolve("log.db");
        try {
            if (!Files.isReadable(log)) return unreadable(log, "there is no such file, or it may not be read");
            var outcome = verify(log);
            var export = options.get().get("--export");
            if (export != null) Export.write(log, Path.of(export));
            return outcome;
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

    private static Optional<Map<String, String>> options(List<String> words) {
        var options = new HashMap<String, String>();
        if (words.size() % 2 != 0) return Optional.empty();
        for (int i = 0; i < words.size(); i += 2) options.put(words.get(i), words.get(i + 1));
        return Set.of("--data", "--export").containsAll(options.keySet()) ? Optional.of(options) : Optional.empty();
    }

    private static Outcome unreadable(Path log, String reason) {
        return new Outcome(UNREADABLE, "The log " + log.toAbsolutePath().normalize() + " cannot be verified: " + reason + ".");
    }
}
