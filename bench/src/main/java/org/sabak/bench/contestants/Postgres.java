package org.sabak.bench.contestants;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL of its own, from the embedded binaries, set so that a commit is on disk when it returns. */
final class Postgres implements AutoCloseable {

    /**
     * The wrapper starts the server with {@code -F} (no fsync), so that must be taken back. The rest is what any guide to
     * a small server says first; none of it lowers durability.
     */
    private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
            "full_page_writes", "on", "shared_buffers", "512MB", "effective_cache_size", "4GB", "max_wal_size", "4GB",
            "checkpoint_timeout", "15min", "max_connections", "100", "jit", "off");

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Postgres(EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /**
     * @param connections size of the pool
     * @throws IllegalStateException when the server would not keep what it acknowledges
     */
    static Postgres start(Path folder, int connections) {
        try {
            var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true)
                    .setOverrideWorkingDirectory(folder.resolveSibling("postgres-binaries").toFile());
            SETTINGS.forEach(builder::setServerConfig);
            var server = builder.start();
            var postgres = new Postgres(server, pool(server, connections));
            postgres.insistOnDurability();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** The setting as the server itself reports it. */
    String show(String setting) {
        return new JdbcTemplate(pool).queryForObject("SHOW " + setting, String.class);
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insistOnDurability() {
        for (var setting : MUST_BE_ON) {
            if (!show(setting).equals("on")) {
                close();
                throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + show(setting));
            }
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setAutoCommit(false);
        config.setConnectionTimeout(60_000);
        config.addDataSourceProperty("prepareThreshold", "1"); // server-side plans from the first use
        return new HikariDataSource(config);
    }
}
