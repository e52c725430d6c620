package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sabak.kernel.OfflineCommand;

/**
 * {@code sabak pin}: makes a lost log.head anew. Only a person can decide this: a log that was cut short looks whole
 * without its head.
 */
public final class PinCommand implements OfflineCommand {

    private static final String USAGE = "Usage: sabak pin [--data DIR]";

    /** Made by the service loader. */
    public PinCommand() { }

    @Override
    public String name() {
        return "pin";
    }

    /** Exit codes: 0 pinned, 1 the log is not sound, 2 there is nothing to pin or it is not allowed. */
    @Override
    public Outcome run(List<String> words) {
        if (!words.isEmpty() && (words.size() != 2 || !words.getFirst().equals("--data"))) return new Outcome(2, USAGE);
        var folder = Path.of(words.isEmpty() ? "data" : words.get(1));
        var log = folder.resolve("log.db");
        if (!Files.isReadable(log)) return new Outcome(2, "There is no log.db in " + folder.toAbsolutePath().normalize() + ".");
        try (var alone = ProcessLock.take(folder)) {
            return whole(LogFile.head(log)) ? new Outcome(2, "log.head is there and whole; nothing was changed.") : pin(log);
        } catch (LogDamaged | ProcessLock.Taken e) {
            return new Outcome(e instanceof LogDamaged ? 1 : 2, e.getMessage());
        } catch (SQLException | IOException e) {
            return new Outcome(2, "The log cannot be pinned: " + e.getMessage() + ".");
        }
    }

    private static Outcome pin(Path log) throws SQLException, IOException {
        var head = Verification.withoutPin(log);
        HeadFile.create(LogFile.head(log));
        try (var file = new HeadFile(LogFile.head(log))) {
            file.pin(head);
        }
        return new Outcome(0, "The log as it stands is pinned: position " + head.position() + ", hash " + head.hex()
                + ".\nWhether events are missing at its end, only a head written down elsewhere can tell.");
    }

    private static boolean whole(Path head) throws IOException {
        try {
            HeadFile.read(head);
            return true;
        } catch (LogDamaged e) {
            return false;
        }
    }
}
