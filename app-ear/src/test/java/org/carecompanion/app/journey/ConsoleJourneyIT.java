package org.carecompanion.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A nurse's morning: signs in, starts a call, watches it, and takes the urgent alert it raises to
 * its end. The same start of the product serves the tests of its doors.
 */
class ConsoleJourneyIT implements DoorTests, SessionTests, RouteTests {
  private static final double SPEED = 6;
  private static final List<String> NAMES = List.of("Cedar", "Doris");

  @TempDir static Path home;
  private static Stage stage;

  @BeforeAll
  static void start() throws Exception {
    stage = Stage.set(Built.programs(), home, Built.freePort(), new World(SPEED, 0));
    stage.product().awaitReady();
  }

  @AfterAll
  static void stop() {
    if (stage != null) stage.close();
  }

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public Path home() {
    return home;
  }

  @Test
  void a_nurse_calls_watches_acknowledges_and_resolves() throws Exception {
    try (Browser browser = Browser.on(stage.product().address())) {
      signIn(browser);
      findThePatient(browser);
      correctThem(browser);
      startTheCall(browser);
      watchIt(browser);
      browser.onTablet(() -> new CallOnATablet(browser).look(NAMES));
      String call = browser.page().url();
      takeTheAlert(browser);
      replay(browser, call);
      exportTheReviewList(browser);
      lookAround(browser);
      browser.foundNothing();
    }
  }

  @Test
  void an_administrator_lets_somebody_in_and_makes_a_key() throws Exception {
    try (Browser browser = Browser.on(stage.product().address())) {
      Page page = browser.page();
      browser.open("/hospital/staff");
      page.locator("#use-admin").click();
      page.locator("#staff-add").click();
      page.locator("#staff-name input").fill("Lin Wu");
      page.locator("#staff-email input").fill("lin.wu@demo.example");
      browser.check("staff-add", NAMES);
      page.locator("#dialog-act").click();
      page.locator("#shown-once input").waitFor();
      browser.check("staff-password", NAMES);
      page.locator("#dialog-done").click();
      assertThat(page.getByText("lin.wu@demo.example")).isVisible();
      browser.check("staff", NAMES);
      page.getByLabel("Change Lin Wu").click();
      page.locator("#staff-access").waitFor();
      browser.check("staff-change", NAMES);
      page.locator("#staff-access").click();
      assertThat(page.getByText("Lin Wu can no longer sign in.")).isVisible();
      makeAKey(browser);
      browser.open("/hospital/audit");
      assertThat(page.locator("#audit").getByText("Lin Wu").first()).isVisible();
      assertThat(page.locator("#audit").getByText("Records").first()).isVisible();
      browser.check("audit", NAMES);
      browser.open("/hospital/openings");
      page.locator("h1").waitFor();
      browser.check("openings", NAMES);
      browser.foundNothing();
    }
  }

  private static void makeAKey(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/hospital/keys");
    page.locator("#keys-make").click();
    page.locator("#key-name input").fill("Records");
    page.locator("#key-scopes input").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("calls:read")).click();
    page.keyboard().press("Escape");
    browser.check("keys-make", NAMES);
    page.locator("#dialog-act").click();
    page.locator("#shown-once input").waitFor();
    browser.check("keys-secret", NAMES);
    page.locator("#dialog-done").click();
    assertThat(page.getByText("Records").first()).isVisible();
    browser.check("keys", NAMES);
  }

  private static void signIn(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/patients");
    page.locator("#use-nurse").waitFor();
    browser.check("sign-in", NAMES);
    page.locator("#use-nurse").click();
    page.waitForURL(Pattern.compile(".*/patients$"));
    page.locator("#patients").waitFor();
    browser.check("patients", NAMES);
  }

  private static void findThePatient(Browser browser) throws Exception {
    Page page = browser.page();
    page.keyboard().press("Control+k");
    page.locator("#find-words input").fill("cedar");
    page.getByText("Cedar, Doris").last().waitFor();
    page.keyboard().press("Enter");
    page.locator("#patient-call").waitFor();
    browser.check("patient", NAMES);
  }

  /** From within the field that was changed last. */
  private static void correctThem(Browser browser) {
    Page page = browser.page();
    page.locator("#patient-edit").click();
    page.locator("#form-procedure input").fill("total knee replacement, both sides");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator(".banner")).containsText("both sides");
  }

  private static void startTheCall(Browser browser) throws Exception {
    Page page = browser.page();
    page.locator("#patient-call").click();
    page.locator("#call-now").waitFor();
    browser.check("start-call", NAMES);
    page.locator("#call-now").click();
    page.waitForURL(Pattern.compile(".*/calls/[0-9a-f-]{36}.*"));
  }

  private static void watchIt(Browser browser) throws Exception {
    Page page = browser.page();
    for (int turn = 2; turn <= 4; turn++) page.locator("#turn-" + turn).waitFor();
    browser.check("call", NAMES);
  }

  private static void takeTheAlert(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/worklist");
    page.locator("#urgent .urgent-open")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    browser.check("worklist", NAMES);
    page.locator("#urgent .urgent-open").first().click();
    page.waitForURL(Pattern.compile(".*/alerts/[0-9a-f-]{36}.*"));
    assertThat(page.locator("#proof")).containsText("chest pain");
    browser.check("alert", NAMES);
    doubtIt(browser);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge"))
        .first()
        .click();
    assertThat(page.getByText("Owned by Dana Ruiz").first()).isVisible();
    page.locator("#resolve").first().click();
    page.getByLabel("Sent to emergency care").check();
    page.locator("#resolve-note textarea").fill("Reached her. The ambulance is on its way.");
    browser.check("resolve", NAMES);
    page.keyboard().press("Control+Enter"); // from within the field
    var slow = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    assertThat(page.getByText("Resolved").first()).isVisible(slow);
    browser.check("resolved", NAMES);
  }

  /** Marks the finding of the alert, and finds the mark on the review list. */
  private static void doubtIt(Browser browser) throws Exception {
    Page page = browser.page();
    page.locator("#pain").waitFor();
    page.locator("#add-missed").click();
    page.locator("#review-concept").waitFor();
    browser.check("missed", NAMES);
    page.keyboard().press("Escape");
    page.locator("#mark-wrong").click();
    page.locator("#review-status").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Other person")).click();
    page.locator("#review-note textarea").fill("Said of somebody else.");
    browser.check("wrong", NAMES);
    page.locator("#dialog-act").click();
    assertThat(page.getByText("On the review list.").first()).isVisible();
  }

  /**
   * What was found on the call is found again, and another version tells what it would differ in.
   */
  private static void replay(Browser browser, String call) throws Exception {
    Page page = browser.page();
    page.navigate(call);
    page.locator("#replay").click();
    choose(page, "with the word lists of today");
    assertThat(page.locator("#replay-result"))
        .containsText("The same would have been found and raised.");
    browser.check("replay", NAMES);
    page.keyboard().press("Escape");
  }

  private static void choose(Page page, String version) {
    page.locator("#replay-version").click();
    page.locator("vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText(version))
        .first()
        .click();
  }

  private static void exportTheReviewList(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/review");
    page.locator("#review-export").click();
    page.locator("#export-do").waitFor();
    browser.check("review-export", NAMES);
    Download file = page.waitForDownload(() -> page.locator("#export-do").click());
    org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
        .matches("review-list-\\d{4}-\\d\\d-\\d\\d\\.tsv");
    org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()).lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("chest pain\tother_person", "Said of somebody else.")
        .doesNotContain(NAMES);
    page.keyboard().press("Escape");
  }

  private static void readProtocols(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/review");
    assertThat(page.getByText("Chest pain: Other person").first()).isVisible();
    browser.check("review", NAMES);
    browser.open("/protocols");
    page.locator("#protocols").waitFor();
    browser.check("protocols", NAMES);
    page.locator("#protocols a").first().click();
    page.locator("#triage").waitFor();
    browser.check("protocol", NAMES);
  }

  private static void lookAround(Browser browser) throws Exception {
    Page page = browser.page();
    browser.open("/calls");
    page.locator("#calls").waitFor();
    browser.check("calls", NAMES);
    browser.open("/calls/live");
    page.locator("h1").waitFor();
    browser.check("live-calls", NAMES);
    readProtocols(browser);
    browser.open("/me");
    page.locator("#theme").waitFor();
    browser.check("preferences", NAMES);
  }
}
