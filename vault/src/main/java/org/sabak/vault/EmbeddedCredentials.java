package org.sabak.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sabak.access.AccountHolder;
import org.sabak.access.Secret;
import org.sabak.kernel.AccountId;
import org.sabak.sqlite.Prepared;
import tools.jackson.databind.json.JsonMapper;

/** Accounts of one machine in SQLite. A login is found by its keyed fingerprint, so that the file does not show logins. */
final class EmbeddedCredentials implements Credentials {

    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS account (
                account TEXT PRIMARY KEY, login_mac BLOB UNIQUE, since INTEGER NOT NULL, holder BLOB NOT NULL,
                password BLOB) STRICT""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final Seal seal;
    private final SecretKeySpec loginKey;
    private final Passwords passwords;
    private final Clock clock;

    /** What is kept of one account; both parts are absent when it is closed. */
    private record Kept(AccountId account, Instant since, Optional<String> hash) { }

    EmbeddedCredentials(Database database, MasterKey master, Passwords passwords, Clock clock) {
        this.database = database;
        this.seal = new Seal(master.derive("accounts"));
        this.loginKey = new SecretKeySpec(master.derive("logins"), "HmacSHA256");
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public boolean open(AccountId account, AccountHolder holder) {
        var mac = mac(holder.login());
        var sealed = seal.close(JSON.writeValueAsBytes(holder), account + "|holder");
        return database.write(connection -> {
            var owner = ownerOf(connection, mac);
            if (owner.isEmpty()) insert(connection, account, mac, sealed);
            return owner.isEmpty() || owner.get().account().equals(account);
        });
    }

    @Override
    public Optional<Claim> claimOn(String login) {
        return database.read(connection -> ownerOf(connection, mac(login)))
                .map(kept -> new Claim(kept.account(), kept.since()));
    }

    @Override
    public boolean setPassword(AccountId account, Secret password) {
        var known = database.read(connection -> hashOf(connection, account));
        if (known.isPresent() && passwords.match(password, known)) return false;
        var sealed = seal.close(passwords.hash(password).getBytes(UTF_8), account + "|password");
        int rows = change("UPDATE account SET password = ? WHERE account = ? AND login_mac IS NOT NULL", sealed, account.value());
        if (rows == 0) throw new IllegalStateException("no login is known for " + account);
        return true;
    }

    @Override
    public Optional<AccountId> check(String login, Secret password) {
        var owner = database.read(connection -> ownerOf(connection, mac(login)));
        return passwords.match(password, owner.flatMap(Kept::hash)) ? owner.map(Kept::account) : Optional.empty();
    }

    @Override
    public Map<AccountId, AccountHolder> holders(Collection<AccountId> accounts) {
        return database.read(connection -> {
            var holders = new HashMap<AccountId, AccountHolder>();
            var select = connection.statement(
                    "SELECT account, holder FROM account WHERE account IN (SELECT value FROM json_each(?))");
            select.setString(1, JSON.writeValueAsString(accounts));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var account = new AccountId(row.getString("account"));
                    holders.put(account, JSON.readValue(
                            seal.open(row.getBytes("holder"), account + "|holder"), AccountHolder.class));
                }
            }
            return holders;
        });
    }

    @Override
    public boolean common(Secret password) {
        return CommonPasswords.contain(password);
    }

    @Override
    public void close(AccountId account) {
        change("UPDATE account SET login_mac = NULL, password = NULL WHERE account = ?", account.value());
        database.scrub();
    }

    @Override
    public void forget(AccountId account) {
        change("DELETE FROM account WHERE account = ?", account.value());
        database.scrub();
    }

    private Optional<Kept> ownerOf(Prepared connection, byte[] mac) throws SQLException {
        return first(connection.statement("SELECT account, since, password FROM account WHERE login_mac = ?"), mac);
    }

    private Optional<String> hashOf(Prepared connection, AccountId account) throws SQLException {
        return first(connection.statement("SELECT account, since, password FROM account WHERE account = ?"), account.value())
                .flatMap(Kept::hash);
    }

    private Optional<Kept> first(PreparedStatement select, Object key) throws SQLException {
        select.setObject(1, key);
        try (var row = select.executeQuery()) {
            if (!row.next()) return Optional.empty();
            var account = new AccountId(row.getString("account"));
            var hash = Optional.ofNullable(row.getBytes("password"))
                    .map(sealed -> new String(seal.open(sealed, account + "|password"), UTF_8));
            return Optional.of(new Kept(account, Instant.ofEpochMilli(row.getLong("since")), hash));
        }
    }

    private void insert(Prepared connection, AccountId account, byte[] mac, byte[] holder) throws SQLException {
        var insert = connection.statement("""
                INSERT INTO account (account, login_mac, since, holder) VALUES (?, ?, ?, ?) ON CONFLICT (account)
                DO UPDATE SET login_mac = excluded.login_mac, since = excluded.since, holder = excluded.holder""");
        insert.setString(1, account.value());
        insert.setBytes(2, mac);
        insert.setLong(3, clock.millis());
        insert.setBytes(4, holder);
        insert.executeUpdate();
    }

    private int change(String sql, Object... values) {
        return database.write(connection -> {
            var statement = connection.statement(sql);
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        });
    }

    /** The keyed fingerprint of a login as it is compared: compatible forms, widths and cases of a letter are one. */
    private byte[] mac(String login) {
        var folded = Normalizer.normalize(login == null ? "" : login, Normalizer.Form.NFKC).strip()
                .toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(loginKey);
            return mac.doFinal(Normalizer.normalize(folded, Normalizer.Form.NFKC).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
