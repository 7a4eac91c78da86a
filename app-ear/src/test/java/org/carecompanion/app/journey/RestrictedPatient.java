package org.carecompanion.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An administrator restricts a patient, the nurse says why she must read the call, and the
 * administrator finds that in the list and in the audit.
 */
final class RestrictedPatient {
  private static final String REASON = "On call this morning, took her alert";

  private final Browser nurse;
  private final Browser admin;
  private final List<String> names;

  private RestrictedPatient(Browser nurse, Browser admin, List<String> names) {
    this.nurse = nurse;
    this.admin = admin;
    this.names = names;
  }

  /**
   * @param nurse signed in, and has called this patient
   * @param names of the patient, family name first
   */
  static void journey(String address, Browser nurse, List<String> names) throws Exception {
    try (Browser admin = Browser.on(address)) {
      var journey = new RestrictedPatient(nurse, admin, names);
      journey.restrict();
      journey.open();
      journey.review();
      admin.foundNothing();
    }
  }

  private void restrict() throws Exception {
    Page page = admin.page();
    admin.open("/patients");
    page.locator("#use-admin").click();
    page.locator("#patients").waitFor();
    page.getByText(names.getFirst() + ", " + names.getLast()).first().click();
    page.waitForURL(Pattern.compile(".*/patients/[0-9a-f-]{36}.*"));
    page.locator("#restrict").click();
    assertThat(page.getByText("Lift the restriction")).isVisible();
    admin.check("patient-restricted", names);
  }

  private void open() throws Exception {
    Page page = nurse.page();
    nurse.open("/calls");
    page.locator("#calls .row-link").first().click();
    page.locator("#restricted").waitFor();
    assertThat(page.locator("#conversation")).hasCount(0);
    nurse.check("call-restricted", names);
    page.locator("#break-glass").click();
    page.locator("#access-reason textarea").fill("because");
    page.locator("#access-open").click();
    assertThat(page.getByText("Say why, in at least 10 characters.")).isVisible();
    page.locator("#access-reason textarea").fill(REASON);
    nurse.check("break-glass", names);
    page.locator("#access-open").click();
    page.locator("#summary").waitFor();
    assertThat(page.locator("#conversation")).isVisible();
    nurse.check("call-opened", names);
    nurse.open("/hospital/audit");
    assertThat(page.getByText("You do not have access to this page").first()).isVisible();
  }

  private void review() throws Exception {
    Page page = admin.page();
    admin.open("/hospital/openings");
    assertThat(page.getByText(REASON)).isVisible();
    admin.check("openings", names);
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Reviewed")))
        .first()
        .click();
    assertThat(page.getByText("Noted as reviewed.")).isVisible();
    admin.open("/hospital/audit");
    assertThat(page.getByText("Opened a restricted patient").first()).isVisible();
    admin.check("audit", names);
    admin.open("/hospital/audit?action=read_transcript");
    assertThat(page.getByText("Read a call").first()).isVisible();
    admin.open("/hospital/audit?action=denied");
    assertThat(page.getByText("Denied").first()).isVisible();
  }
}
