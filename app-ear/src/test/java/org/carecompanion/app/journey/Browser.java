package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Debian's chromium with one page of the console in it. */
final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final List<Path> CHROMIUM =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** Pixels across: a nurse's screen, and the narrowest that is looked at (a tablet upright). */
  private static final int DESK = 1280;

  private static final int TABLET = 768;
  private static final int HEIGHT = 800;
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.DARK, ColorScheme.LIGHT);

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Page page;
  private final String base;
  private final List<String> found = new ArrayList<>();

  private Browser(Playwright playwright, String base) {
    this.playwright = playwright;
    this.base = base;
    this.chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
    BrowserContext context = chromium.newContext();
    context.setDefaultTimeout(60_000); // a shared machine may be slow; nothing here is a figure
    page = context.newPage();
    page.onConsoleMessage(this::heed);
    page.setViewportSize(DESK, HEIGHT);
  }

  /** What the browser objects to, such as something its security policy forbids. */
  private void heed(ConsoleMessage message) {
    String said = message.text();
    if (message.type().equals("error") || said.contains("Content Security Policy"))
      found.add("the browser says: " + said);
  }

  static Browser on(String base) {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), base);
  }

  private static Path chromium() {
    return CHROMIUM.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no chromium: ./companion test installs it, or says why not"));
  }

  Page page() {
    return page;
  }

  void open(String address) {
    page.navigate(base + address);
  }

  /**
   * Nothing that axe knows is wrong with this page, in light and in dark; it fits a desk and a
   * tablet; and its address and title name nobody.
   */
  void check(String name, List<String> names) throws IOException {
    for (ColorScheme scheme : SCHEMES) {
      String shot = look(name, "", scheme);
      page.setViewportSize(TABLET, HEIGHT);
      page.waitForTimeout(400); // the drawer slides
      shoot(shot + "-" + TABLET);
      page.setViewportSize(DESK, HEIGHT);
    }
    namesNobody(name, names);
  }

  /** Things to do in a browser. */
  interface Steps {
    void take() throws Exception;
  }

  /** Does this as on a tablet, where a page may be another one. */
  void onTablet(Steps steps) throws Exception {
    page.setViewportSize(TABLET, HEIGHT);
    page.waitForTimeout(400); // the drawer slides
    steps.take();
    page.setViewportSize(DESK, HEIGHT);
  }

  /** Nothing that axe knows is wrong with this page as it is seen on a tablet now. */
  void checkTablet(String name, List<String> names) throws IOException {
    for (ColorScheme scheme : SCHEMES) look(name, "-" + TABLET, scheme);
    namesNobody(name, names);
  }

  private String look(String name, String width, ColorScheme scheme) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForTimeout(400); // colours fade for 120 ms
    String shot = name + "-" + scheme.name().toLowerCase(Locale.ROOT);
    shoot(shot + width);
    axe(name + width + ", " + scheme);
    return shot;
  }

  private void namesNobody(String name, List<String> names) {
    for (String somebody : names)
      if ((page.url() + " " + page.title()).contains(somebody))
        found.add(name + ": address or title names " + somebody);
  }

  /** Takes a picture of what is seen, which must not be wider than the window. */
  private void shoot(String shot) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(shot + ".png")));
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (over instanceof Number pixels && pixels.intValue() > 0)
      found.add(shot + ": wider than the window by " + pixels + " pixels");
  }

  private void axe(String where) {
    new AxeBuilder(page)
        .exclude("vaadin-connection-indicator") // Vaadin's own, empty while connected
        .analyze()
        .getViolations()
        .forEach(
            v -> found.add(where + ": " + v.getId() + " at " + v.getNodes().getFirst().getHtml()));
  }

  /** Everything that was wrong on any page looked at, so that one run tells it all. */
  void foundNothing() {
    assertThat(found).isEmpty();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
