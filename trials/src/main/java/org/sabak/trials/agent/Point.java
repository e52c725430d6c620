package org.sabak.trials.agent;

import java.nio.file.Path;

/**
 * Where the program can be stopped: the table of T2. A test asserts that every method named here exists, so that a
 * renaming breaks the build and not the trial.
 */
public enum Point {

    BEFORE_APPEND(Moment.LOAD, "org.sabak.log.store.LogWriter.commit", true, 40),
    AFTER_APPEND_BEFORE_ANSWER(Moment.LOAD, "org.sabak.log.store.LogWriter.commit", false, 40),
    BEFORE_A_GROUP(Moment.LOAD, "org.sabak.log.store.GroupWriter.accept", true, 30),
    INSIDE_A_GROUPS_TRANSACTION(Moment.LOAD, "org.sabak.log.store.StoredEvent.write", false, 60),
    IN_THE_MIDST_OF_ANSWERING_A_GROUP(Moment.LOAD, "org.sabak.log.store.Append.succeed", false, 60),
    AFTER_ANSWERING_A_GROUP(Moment.LOAD, "org.sabak.log.store.GroupWriter.accept", false, 30),
    COMMITTED_AND_NOT_PINNED(Moment.LOAD, "org.sabak.log.store.LogEnd.pin", true, 40),
    PINNED_BEFORE_ANSWER(Moment.LOAD, "org.sabak.log.store.HeadFile.pin", false, 40),
    BEFORE_NAMES(Moment.LOAD, "org.sabak.vault.EmbeddedVault.keeping", true, 30),
    NAMES_ASKED_FOR_BEFORE_APPEND(Moment.LOAD, "org.sabak.vault.EmbeddedVault.keeping", false, 30),
    INSIDE_THE_VAULTS_TRANSACTION(Moment.LOAD, "org.sabak.vault.EmbeddedVault.write", false, 30),
    BEFORE_THE_VIEW(Moment.LOAD, "org.sabak.readmodels.Batch.send", true, 120),
    AFTER_THE_VIEW_BEFORE_ITS_TOKEN(Moment.LOAD, "org.sabak.readmodels.MongoTokenStore.storeToken", true, 120),
    BEFORE_A_REACTIONS_TOKEN(Moment.LOAD, "org.sabak.log.store.SqliteTokenStore.write", true, 4),
    IN_THE_REPLAY(Moment.START, "org.sabak.readmodels.Batch.send", false, 8),
    IN_THE_REPLAY_BEFORE_A_TOKEN(Moment.START, "org.sabak.readmodels.MongoTokenStore.storeToken", true, 8),
    BEFORE_THE_KEY(Moment.FIRST_START, "org.sabak.vault.PrivateFiles.write", true, 1),
    AFTER_THE_KEY(Moment.FIRST_START, "org.sabak.vault.PrivateFiles.write", false, 1),
    BEFORE_THE_VAULTS_TABLES(Moment.FIRST_START, "org.sabak.vault.Database.run", true, 6),
    BEFORE_THE_HEAD_FILE(Moment.FIRST_START, "org.sabak.log.store.HeadFile.create", true, 1),
    AFTER_THE_HEAD_FILE(Moment.FIRST_START, "org.sabak.log.store.HeadFile.create", false, 1),
    IN_THE_LOGS_TABLES(Moment.FIRST_START, "org.sabak.log.store.LogSchema.create", false, 1),
    AFTER_THE_LOGS_TABLES(Moment.FIRST_START, "org.sabak.log.store.LogSchema.bringUpToDate", false, 1),
    LAYING_DOWN_THE_PROGRAMME(Moment.FIRST_START, "org.sabak.log.store.LogWriter.commit", false, 60),
    BEFORE_THE_CONSOLE_KEY(Moment.FIRST_START, "org.sabak.doors.PrivateFile.write", true, 2),
    BEFORE_THE_MIGRATION(Moment.MIGRATION, "org.sabak.log.store.LogSchema.migrateFrom1", true, 1),
    IN_THE_MIGRATION(Moment.MIGRATION, "org.sabak.log.store.StoredEvent.write", false, 60),
    BEFORE_THE_MIGRATIONS_COMMIT(Moment.MIGRATION, "org.sabak.log.store.LogSchema.migrateFrom1", false, 1),
    AFTER_THE_MIGRATIONS_COMMIT(Moment.MIGRATION, "org.sabak.log.store.LogSchema.bringUpToDate", false, 1),
    MIGRATED_AND_NOT_PINNED(Moment.MIGRATION, "org.sabak.log.store.LogEnd.settle", true, 1);

    /** When the point is passed: while people register, at any start, or at the first one of a folder or of an old log. */
    public enum Moment { LOAD, START, FIRST_START, MIGRATION }

    private final Moment moment;
    private final String method;
    private final boolean atEntry;
    private final int mostPasses;

    Point(Moment moment, String method, boolean atEntry, int mostPasses) {
        this.moment = moment;
        this.method = method;
        this.atEntry = atEntry;
        this.mostPasses = mostPasses;
    }

    public Moment moment() {
        return moment;
    }

    /** Class and method, joined by a dot. */
    public String method() {
        return method;
    }

    /** The process is stopped at one of so many passes. */
    public int mostPasses() {
        return mostPasses;
    }

    /** The machine's option that makes it so. @param armed see {@link Halt}; null to count from the start */
    public String option(Path agent, int passes, Path armed) {
        return "-javaagent:" + agent + "=" + method + ":" + (atEntry ? "enter" : "exit") + ":" + passes
                + (armed == null ? "" : ":" + armed);
    }
}
