package org.sabak.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sabak.access.AccessCommand.BootstrapAdmin;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccessQuery.IsSetUp;
import org.sabak.access.AccessQuery.SetUp;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.access.Secret;
import org.sabak.access.TokenId;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Queries;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Actor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The real application on a free port with an empty data folder. One is shared by all tests that do not need their own. */
public final class House implements AutoCloseable {

    public static final String PASSWORD = "seven quiet rivers meet";

    private static House shared;
    private static House demonstration;

    private final Path data;
    private final ConfigurableApplicationContext context;

    private House(Path data, List<String> settings) {
        this.data = data;
        var all = new ArrayList<>(List.of("--server.port=0", "--sabak.data=" + data));
        all.addAll(settings);
        context = application().run(all.toArray(String[]::new));
    }

    /** The application as it is shipped: nothing that lies among the tests is found by scanning. */
    static SpringApplication application(Class<?>... more) {
        var application = new SpringApplication(Stream.concat(Stream.of(Sabak.class), Arrays.stream(more)).toArray(Class[]::new));
        application.addInitializers(c -> c.getBeanFactory().registerSingleton("noTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
                return reader.getResource().getURL().getPath().contains("/test-classes/");
            }
        }));
        return application;
    }

    /** An administrator is there, and nobody knocks too often. */
    public static synchronized House shared() {
        if (shared == null) {
            shared = open("--sabak.limits.sign-in=100000", "--sabak.limits.links=100000", "--sabak.limits.registrations=100000",
                    "--sabak.limits.answers=100000");
            shared.account(AccountRole.ADMIN);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** With the demonstration programme loaded; tests may add to it. */
    public static synchronized House demonstration() {
        if (demonstration == null) {
            demonstration = open("--sabak.demo=true", "--sabak.limits.sign-in=100000", "--sabak.limits.links=100000",
                    "--sabak.limits.registrations=100000", "--sabak.limits.answers=100000", "--sabak.letters.per-minute=60000");
            Runtime.getRuntime().addShutdownHook(new Thread(demonstration::close));
        }
        return demonstration;
    }

    /** In a folder that may have been lived in before. */
    public static House in(Path data, String... settings) {
        return new House(data, Arrays.asList(settings));
    }

    public static House open(String... settings) {
        try {
            return in(Files.createTempDirectory("sabak-test"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Path data() {
        return data;
    }

    public Browser browser() {
        return new Browser(address());
    }

    /** A new account without a password; the very first becomes the administrator. */
    public AccountId account(AccountRole role) {
        var id = new AccountId("account-" + UUID.randomUUID());
        var holder = new AccountHolder(id.value() + "@example.org", "Aibek Demo");
        boolean first = !bean(Queries.class).ask(new IsSetUp(), SetUp.class).done();
        bean(Commands.class).sendAs(Actor.PROGRAM, first
                ? new BootstrapAdmin(id, holder, new Secret(PASSWORD)) : new OpenAccount(id, role, holder));
        return id;
    }

    /** A browser in which somebody of that role has signed in by link. */
    public Browser signedIn(AccountRole role) {
        return signedIn(account(role));
    }

    public Browser signedIn(AccountId account) {
        var browser = browser();
        browser.post(path(bean(Links.class).toSignIn(Actor.PROGRAM, account)), "");
        return browser;
    }

    /** The secret of a new token. */
    public String token(AccountRole role) {
        var secret = UUID.randomUUID() + "-" + UUID.randomUUID();
        bean(Commands.class).sendAs(Actor.PROGRAM, new IssueToken(TokenId.ofSecret(secret), role, "test",
                java.time.Instant.now().plusSeconds(3600)));
        return secret;
    }

    public Machine machine(AccountRole role) {
        return new Machine(address(), token(role));
    }

    public static String path(String link) {
        return link.substring(link.indexOf("/links/"));
    }

    @Override
    public void close() {
        context.close();
    }
}
