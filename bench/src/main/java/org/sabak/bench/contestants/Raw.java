package org.sabak.bench.contestants;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sabak.bench.house.LogRows;
import org.sabak.bench.load.Contestant;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sqlite.SQLiteConfig;

/** What the engine alone can do: the log's table, the log's rows, one connection, one lock; nobody checks anything. */
public final class Raw implements Contestant {

    private final String name;
    private final int perCommit;
    private final Connection connection;
    private final PreparedStatement insert;
    private final Template template;
    private final ReentrantLock turn = new ReentrantLock();
    private long inserted;

    private Raw(String name, int perCommit, Path file, Template template) {
        this.name = name;
        this.perCommit = perCommit;
        this.template = template;
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // else each insert is followed by a question for its number
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            connection = config.createConnection("jdbc:sqlite:" + file);
            template.createTables(connection);
            connection.setAutoCommit(false);
            insert = connection.prepareStatement(template.insert());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every event is a commit. */
    public static Raw one(Path file, Path log) {
        return new Raw("raw1", 1, file, Template.of(log));
    }

    /** A hundred events share a commit, and are answered before it; meant for one client. */
    public static Raw hundred(Path file, Path log) {
        return new Raw("raw100", 100, file, Template.of(log));
    }

    @Override
    public String name() {
        return name;
    }

    /** Nothing: a bare insert knows no workshops. */
    @Override
    public void plan(List<WorkshopId> workshops, int seats) { }

    @Override
    public boolean register(RegisterParticipant form) {
        turn.lock();
        try {
            template.fill(insert, form, inserted++);
            insert.executeUpdate();
            if (inserted % perCommit == 0) connection.commit();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void settle() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long stored() {
        return LogRows.events(connection);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
