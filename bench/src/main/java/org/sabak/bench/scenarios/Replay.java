package org.sabak.bench.scenarios;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.sabak.bench.house.House;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Bar;
import org.sabak.bench.report.Results;
import org.springframework.context.SmartLifecycle;
import org.sqlite.SQLiteConfig;

/** Row 9: how fast all read models are told the whole log, against reading it and decoding every event in a plain loop. */
final class Replay {

    private final House.Known known;
    private final long events;

    Replay(House.Known known) {
        this.known = known;
        this.events = known.position() + 1;
    }

    void run(Setting setting, Results results) {
        int rounds = setting.size(3, 1);
        var replay = new double[rounds];
        var scan = new double[rounds];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            var beginning = new AtomicLong();
            known.forgetCheckpoint();
            try (var house = House.open(known.data(), context -> context.getBeanFactory()
                    .registerSingleton("beginning", new Beginning(beginning)))) {
                replay[round] = perSecond(System.nanoTime() - beginning.get());
                scan[round] = perSecond(scan(house));
                ratios[round] = replay[round] / scan[round];
            }
        }
        results.figure("9", Spread.of(ratios), Bar.number(events) + " events, the file in the page cache; a start from the moment all beans are made until it is complete");
        results.absolute("replay of all read models", Spread.of(replay), "events/s");
        results.absolute("scan+decode", Spread.of(scan), "events/s");
    }

    private double perSecond(long nanos) {
        return events / (nanos / 1e9);
    }

    private long scan(House house) {
        var serializer = house.bean("eventSerializer", Serializer.class);
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        long start = System.nanoTime();
        try (var connection = config.createConnection("jdbc:sqlite:" + house.log())) {
            if (decode(connection, serializer) != events) throw new IllegalStateException("the log has other events than before");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }

    private static long decode(Connection connection, Serializer serializer) throws SQLException {
        long decoded = 0;
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "SELECT payload_type, payload_revision, payload FROM domain_event ORDER BY position")) {
            while (rows.next()) {
                Object event = serializer.deserialize(new SimpleSerializedObject<>(rows.getBytes(3), byte[].class,
                        rows.getString(1), rows.getString(2)));
                if (event != null) decoded++;
            }
        }
        return decoded;
    }

    /** The first of all things that are started once every bean is made. */
    private static final class Beginning implements SmartLifecycle {

        private final AtomicLong at;

        Beginning(AtomicLong at) {
            this.at = at;
        }

        @Override
        public void start() {
            at.set(System.nanoTime());
        }

        @Override
        public void stop() { }

        @Override
        public boolean isRunning() {
            return at.get() != 0;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }
}
