package org.sabak.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;
import org.sabak.sqlite.Prepared;
import tools.jackson.databind.json.JsonMapper;

/** The vault of one machine: one row per person in SQLite, legible only with the master key. */
final class EmbeddedVault implements Vault {

    static final String PERSONS = """
            CREATE TABLE IF NOT EXISTS person (
                seq INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE,
                identity_key BLOB NOT NULL, identity BLOB NOT NULL,
                contact_key BLOB NOT NULL, contact BLOB NOT NULL) STRICT""";

    static final String READINGS = """
            CREATE TABLE IF NOT EXISTS reading (
                seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, purpose TEXT NOT NULL,
                persons INTEGER NOT NULL) STRICT""";

    private static final String ADD = "INSERT INTO person (identity_key, identity, contact_key, contact, person)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (person) DO NOTHING";

    private static final String REPLACE = "UPDATE person SET identity_key = ?, identity = ?, contact_key = ?, contact = ?"
            + " WHERE person = ?";

    /** A search opens at most so many envelopes, newest first. */
    static final int MOST_SEARCHED = 250_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final Seal wrap;
    private final Clock clock;

    EmbeddedVault(Database database, MasterKey master, Clock clock) {
        this.database = database;
        this.wrap = new Seal(master.derive("wrapping of persons' keys"));
        this.clock = clock;
    }

    @Override
    public Runnable keeping(PersonId person, PersonDetails details) {
        var sealed = Envelope.close(wrap, person.value(), details);
        return database.later(connection -> {
            if (write(connection, ADD, sealed) == 1) return null; // nearly always somebody new
            var known = of(connection, List.of(person)).getFirst().open(wrap, Seal.cipher());
            if (!known.equals(details)) write(connection, REPLACE, sealed);
            return null;
        });
    }

    @Override
    public Optional<PersonDetails> read(PersonId person, Reader reader) {
        return Optional.ofNullable(readAll(List.of(person), reader).get(person));
    }

    @Override
    public boolean hasEmail(PersonId person) {
        return envelopes(List.of(person)).stream().anyMatch(envelope -> envelope.hasEmail(wrap));
    }

    @Override
    public Map<PersonId, PersonDetails> readAll(Collection<PersonId> persons, Reader reader) {
        if (persons.isEmpty()) return Map.of();
        var envelopes = envelopes(persons);
        var noted = note(reader, envelopes.size()); // on its way to disk while the envelopes are opened
        var found = new LinkedHashMap<PersonId, PersonDetails>();
        var cipher = Seal.cipher();
        envelopes.forEach(e -> found.put(new PersonId(e.person()), e.open(wrap, cipher)));
        noted.outcome();
        return found;
    }

    @Override
    public List<PersonId> find(String text, int most, Reader reader) {
        var wanted = SearchText.fold(text);
        if (wanted.isEmpty() && !text.isBlank()) return List.of();
        var found = database.read(connection -> search(connection, wanted, most));
        note(reader, found.size()).outcome();
        return found;
    }

    @Override
    public void forget(PersonId person) {
        discard(List.of(person));
        database.scrub();
    }

    @Override
    public void discard(Collection<PersonId> persons) {
        if (persons.isEmpty()) return;
        database.write(connection -> {
            var delete = connection.statement("DELETE FROM person WHERE person IN (SELECT value FROM json_each(?))");
            delete.setString(1, JSON.writeValueAsString(persons));
            return delete.executeUpdate();
        });
    }

    @Override
    public List<Reading> readings(int most) {
        return database.read(connection -> {
            var readings = new ArrayList<Reading>();
            var select = connection.statement("SELECT * FROM reading ORDER BY seq DESC LIMIT ?");
            select.setInt(1, most);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    readings.add(new Reading(Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                            row.getString("purpose"), row.getInt("persons")));
                }
            }
            return List.copyOf(readings);
        });
    }

    private List<Envelope> envelopes(Collection<PersonId> persons) {
        return database.read(connection -> of(connection, persons));
    }

    private static List<Envelope> of(Prepared connection, Collection<PersonId> persons) throws SQLException {
        var found = new ArrayList<Envelope>();
        var select = connection.statement("SELECT * FROM person WHERE person IN (SELECT value FROM json_each(?))");
        select.setString(1, JSON.writeValueAsString(persons));
        try (var row = select.executeQuery()) {
            while (row.next()) found.add(envelope(row));
        }
        return found;
    }

    private List<PersonId> search(Prepared connection, String wanted, int most) throws SQLException {
        var found = new ArrayList<PersonId>();
        var cipher = Seal.cipher();
        var select = connection.statement("SELECT * FROM person ORDER BY seq DESC LIMIT ?");
        select.setInt(1, MOST_SEARCHED);
        try (var row = select.executeQuery()) {
            while (found.size() < most && row.next()) {
                var envelope = envelope(row);
                if (wanted.isEmpty() || SearchText.occurs(wanted, envelope.open(wrap, cipher))) {
                    found.add(new PersonId(envelope.person()));
                }
            }
        }
        return List.copyOf(found);
    }

    /** @param persons how many are read; 0 for a document, whose names nobody has counted */
    Order<Integer> note(Reader reader, int persons) {
        return database.writing(connection -> {
            var insert = connection.statement("INSERT INTO reading (at, actor, purpose, persons) VALUES (?, ?, ?, ?)");
            insert.setLong(1, clock.millis());
            insert.setString(2, reader.actor());
            insert.setString(3, reader.purpose());
            insert.setInt(4, persons);
            return insert.executeUpdate();
        });
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(row.getString("person"),
                new Envelope.Part(row.getBytes("identity_key"), row.getBytes("identity")),
                new Envelope.Part(row.getBytes("contact_key"), row.getBytes("contact")));
    }

    private static int write(Prepared connection, String sql, Envelope envelope) throws SQLException {
        var statement = connection.statement(sql);
        statement.setBytes(1, envelope.identity().key());
        statement.setBytes(2, envelope.identity().content());
        statement.setBytes(3, envelope.contact().key());
        statement.setBytes(4, envelope.contact().content());
        statement.setString(5, envelope.person());
        return statement.executeUpdate();
    }
}
