package org.sabak.bench.contestants;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sabak.bench.load.Contestant;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plain program one would write instead: Spring JDBC on PostgreSQL, one transaction per registration, rows locked. */
public final class Crud implements Contestant {

    private static final int CONNECTIONS = 32;

    private static final String WORKSHOP = """
            CREATE TABLE workshop (id text PRIMARY KEY, seats int NOT NULL, taken int NOT NULL, opens boolean NOT NULL,
              closes_at timestamptz NOT NULL, countries text NOT NULL) WITH (fillfactor = 50)""";

    private static final String REGISTRATION = """
            CREATE TABLE registration (id text PRIMARY KEY, workshop_id text NOT NULL REFERENCES workshop, person_id text NOT NULL,
              role text NOT NULL, sex text NOT NULL, age_band text NOT NULL, country text NOT NULL, organisation_kind text NOT NULL,
              channel text NOT NULL, notice text NOT NULL, recorded_at timestamptz NOT NULL, name text NOT NULL,
              native_name text NOT NULL, email text NOT NULL, phone text NOT NULL, organisation text NOT NULL,
              position text NOT NULL, UNIQUE (workshop_id, person_id))""";

    private static final String INSERT = "INSERT INTO registration VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private record Row(int seats, int taken, boolean open, Instant closesAt, String countries) { }

    private final Postgres postgres;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** Starts a PostgreSQL in the folder; fails when it would not keep what it acknowledges. */
    public Crud(Path folder) {
        postgres = Postgres.start(folder, CONNECTIONS);
        jdbc = new JdbcTemplate(postgres.pool());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(postgres.pool()));
        transaction.executeWithoutResult(status -> {
            jdbc.execute(WORKSHOP);
            jdbc.execute(REGISTRATION);
        });
    }

    @Override
    public String name() {
        return "crud";
    }

    @Override
    public void plan(List<WorkshopId> workshops, int seats) {
        var closesAt = Timestamp.from(Instant.now().plusSeconds(86_400));
        transaction.executeWithoutResult(status -> workshops.forEach(workshop -> jdbc.update(
                "INSERT INTO workshop VALUES (?, ?, 0, true, ?, 'KZ,KG,TJ,TM,UZ')", workshop.value(), seats, closesAt)));
    }

    @Override
    public boolean register(RegisterParticipant form) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> giveSeat(form)));
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    @Override
    public long stored() {
        return transaction.execute(status -> jdbc.queryForObject("SELECT count(*) FROM registration", Long.class));
    }

    /** What the server says of its durability, for the record. */
    public String fsync() {
        return postgres.show("fsync");
    }

    @Override
    public void close() {
        postgres.close();
    }

    private boolean giveSeat(RegisterParticipant form) {
        var workshop = jdbc.queryForObject("SELECT seats, taken, opens, closes_at, countries FROM workshop WHERE id = ? FOR UPDATE",
                (row, n) -> new Row(row.getInt(1), row.getInt(2), row.getBoolean(3), row.getTimestamp(4).toInstant(),
                        row.getString(5)), form.workshopId().value());
        if (!mayCome(form, workshop)) return false;
        var who = form.details();
        var what = form.particulars();
        jdbc.update(INSERT, form.registrationId().value(), form.workshopId().value(), form.personId().value(),
                form.role().name(), what.sex().name(), what.ageBand().name(), what.country().code(),
                what.organisationKind().name(), form.channel().name(), form.notice(), Timestamp.from(Instant.now()),
                who.name(), who.nativeName(), who.email(), who.phone(), who.organisation(), who.position());
        jdbc.update("UPDATE workshop SET taken = taken + 1 WHERE id = ?", form.workshopId().value());
        return true;
    }

    private static boolean mayCome(RegisterParticipant form, Row workshop) {
        return workshop.open() && !Instant.now().isAfter(workshop.closesAt()) && workshop.taken() < workshop.seats()
                && workshop.countries().contains(form.particulars().country().code()) && !form.notice().isBlank();
    }
}
