package org.sabak.log.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sabak.kernel.Alarm;

/** Sounds from the first append that could not be written until one can be again. Trying costs nothing while all is well. */
final class WritingAlarm implements Alarm {

    private final LogWriter writer;

    WritingAlarm(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public Optional<String> sounding() {
        if (writer.trouble().isEmpty()) return Optional.empty();
        try {
            writer.tryOut();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("The log cannot be written: " + e.getMessage());
        }
    }
}
