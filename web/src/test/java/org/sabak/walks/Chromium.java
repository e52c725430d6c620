package org.sabak.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's browser, as a person would use it. Screenshots lie in {@code web/target/screens}. */
final class Chromium implements AutoCloseable {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    /** For whatever has a time limit of its own in Playwright; the rest is watched by {@link Patience}. */
    private static final double MOST_MILLIS = 20_000;

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(BINARY).setArgs(QUIET).setTimeout(MOST_MILLIS));

    /** Whether this machine has the browser; without it the walks are reported as skipped. */
    static boolean isHere() {
        return Files.isExecutable(BINARY);
    }

    /** Somebody with scripts switched off. */
    BrowserContext visitor(String language, int width) {
        return context(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800)
                .setJavaScriptEnabled(false));
    }

    /** Somebody whose pages are looked at by the accessibility checker, which is itself a script. */
    BrowserContext inspected(int width) {
        return context(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(width, 800).setBypassCSP(true));
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/screens/" + name + "-" + page.viewportSize().width + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(MOST_MILLIS);
        return context;
    }
}
