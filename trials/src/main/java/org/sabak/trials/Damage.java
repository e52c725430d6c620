package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can happen to the files of a log, and how often in the long form (RELIABILITY, T4). */
enum Damage {

    FLIPPED(500) {
        @Override
        String inflict(Path folder, Random chance) throws IOException {
            var file = folder.resolve(chance.nextInt(5) == 0 ? HEAD : main(folder));
            var bytes = Files.readAllBytes(file);
            int at = file.endsWith(HEAD) ? chance.nextInt(2) * PAGE + chance.nextInt(HEAD_RECORD) : chance.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, bytes);
            return "a bit of byte " + at + " of " + file.getFileName();
        }
    },

    CUT(200) {
        @Override
        String inflict(Path folder, Random chance) throws IOException {
            var file = folder.resolve(chance.nextInt(5) == 0 ? HEAD : main(folder));
            var bytes = Files.readAllBytes(file);
            int left = chance.nextInt(bytes.length);
            Files.write(file, Arrays.copyOf(bytes, left));
            return file.getFileName() + " cut to " + left + " of " + bytes.length + " bytes";
        }
    },

    ZEROED(50) {
        @Override
        String inflict(Path folder, Random chance) throws IOException {
            var file = folder.resolve(main(folder));
            var bytes = Files.readAllBytes(file);
            int page = chance.nextInt(bytes.length / PAGE);
            Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
            Files.write(file, bytes);
            return "zeros in page " + page + " of " + file.getFileName();
        }
    },

    SWAPPED(20) {
        @Override
        String inflict(Path folder, Random chance) throws IOException {
            var file = folder.resolve(main(folder));
            var bytes = Files.readAllBytes(file);
            int one = chance.nextInt(bytes.length / PAGE) * PAGE;
            int other = chance.nextInt(bytes.length / PAGE) * PAGE;
            var kept = Arrays.copyOfRange(bytes, one, one + PAGE);
            System.arraycopy(bytes, other, bytes, one, PAGE);
            System.arraycopy(kept, 0, bytes, other, PAGE);
            Files.write(file, bytes);
            return "pages " + one / PAGE + " and " + other / PAGE + " of " + file.getFileName();
        }
    },

    EDITED(20) {
        @Override
        String inflict(Path folder, Random chance) throws SQLException {
            var edit = EDITS.get(chance.nextInt(EDITS.size()));
            return sql(folder, "UPDATE domain_event SET " + edit + " WHERE position = (SELECT max(position) FROM domain_event) * "
                    + chance.nextInt(1000) + " / 1000");
        }
    },

    DELETED(20) {
        @Override
        String inflict(Path folder, Random chance) throws SQLException {
            return sql(folder, "DELETE FROM domain_event WHERE position > (SELECT max(position) FROM domain_event) - "
                    + (1 + chance.nextInt(20)));
        }
    };

    private static final int PAGE = 4096;
    private static final int HEAD_RECORD = 80;
    private static final String HEAD = "log.head";
    private static final List<String> EDITS = List.of("event_id = event_id || 'x'", "aggregate_id = aggregate_id || 'x'",
            "sequence = sequence + 1000000", "type = 'x'", "recorded_at = '2026-01-01T00:00:00.000Z'", "payload_type = 'x'",
            "payload_revision = '9'", "payload = CAST(replace(CAST(payload AS TEXT), '2', '3') || ' ' AS BLOB)",
            "metadata = x'7b7d'");

    private final int times;

    Damage(int times) {
        this.times = times;
    }

    /** Does it to a copy of a log. @return what was done, for the reader of a failure */
    abstract String inflict(Path folder, Random chance) throws IOException, SQLException;

    /** Bits and ends go wrong in the write-ahead log too; the rest is tried on a log that was closed. */
    boolean alsoAfterAKill() {
        return this == FLIPPED || this == CUT;
    }

    /** Everything of the long form, one after the other. */
    static List<Damage> all() {
        var all = new ArrayList<Damage>();
        for (var damage : values()) {
            for (int i = 0; i < damage.times; i++) all.add(damage);
        }
        return all;
    }

    /** Where the events are: after a kill in the write-ahead log. */
    private static String main(Path folder) {
        return Files.exists(folder.resolve("log.db-wal")) ? "log.db-wal" : "log.db";
    }

    /** As somebody with a database tool does it who knows that triggers can be dropped. */
    private static String sql(Path folder, String change) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER domain_event_no_update");
            statement.execute("DROP TRIGGER domain_event_no_delete");
            statement.execute(change);
        }
        return change;
    }
}
