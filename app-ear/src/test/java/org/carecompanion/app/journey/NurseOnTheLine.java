package org.carecompanion.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.carecompanion.app.stage.Stage;

/** A nurse who has the page of a live call open, in a real browser. */
final class NurseOnTheLine implements AutoCloseable {
  /** A patient cuts in every now and then, not always. */
  private static final int MOST_TIMES = 3;

  private final Stage stage;
  private final Browser browser;
  private final Page page;
  private final List<String> names;

  /**
   * @param names of the patient, which no address and no title may tell
   */
  NurseOnTheLine(Stage stage, List<String> names) {
    this.stage = stage;
    this.browser = Browser.on(stage.product().address());
    this.page = browser.page();
    this.names = names;
  }

  /** Finds the call among those that go on. */
  NurseOnTheLine opens(String call) {
    browser.open("/calls/live");
    page.locator("#use-nurse").click();
    page.locator("#calls a[href$='" + call + "']").click();
    page.waitForURL(Pattern.compile(".*/calls/" + call));
    return this;
  }

  /** Both in turn, and the patient's words while they come. */
  NurseOnTheLine seesWhoSpeaks(String patient) throws IOException {
    rightNow("Companion is speaking");
    rightNow(patient + " is speaking");
    page.locator(".live-interim").filter(with(patient)).waitFor();
    assertThat(page.locator("scc-idle")).hasAttribute("watching", "3600");
    assertThat(page.locator("#call-head scc-time")).hasAttribute("aria-live", "off");
    browser.check("live-call", names);
    return this;
  }

  NurseOnTheLine seesWhatWasHeardAndHowLongTheyWaited() {
    page.locator(".turn-companion .heard-whole").first().waitFor();
    rightNow("after the patient’s pause");
    page.locator(".turn-patient .turn-marks").filter(with("after the pause")).first().waitFor();
    return this;
  }

  /** Right now: until they do so again there is time to say something. */
  NurseOnTheLine seesThemCutIn() {
    Locator cutIn = page.locator(".turn-patient .turn-marks").filter(with("spoke over Companion"));
    cutIn.nth(cutIn.count()).waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    page.locator(".turn-companion .heard-to").filter(with("heard")).first().waitFor();
    assertThat(page.locator("#live-now")).containsText("patient interrupted");
    // the window was narrow meanwhile, and wide again
    assertThat(page.locator("#call-latest")).hasText("↓ Latest");
    return this;
  }

  /** What was typed is asked about as it is, and is not lost by Escape. */
  NurseOnTheLine thinksTwice(String words) throws IOException {
    page.locator("#say-open").click();
    page.locator("#say-words textarea").pressSequentially(words);
    page.keyboard().press("Control+Enter");
    page.locator("#ask-keep").waitFor();
    assertThat(page.getByText("“" + words + "”")).isVisible();
    browser.check("live-call-say-ask", names);
    page.locator("#ask-keep").click();
    assertThat(page.locator("#ask-keep")).hasCount(0); // keys go to what lies on top
    page.locator("#say-words textarea").press("Escape");
    page.getByText("Not closed, since there are words in the field.").waitFor();
    browser.check("live-call-say", names);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")).click();
    assertThat(page.locator("#say-words")).hasCount(0);
    return this;
  }

  /**
   * Types it, is asked once more, and sees it in the transcript under their name, and heard: whole,
   * or up to where the patient cut in. Where that was too soon, they type it again.
   *
   * @param first what of it the patient must have heard
   */
  NurseOnTheLine says(String words, String first) throws IOException {
    Locator said = page.locator(".turn-clinician").filter(with(words));
    int times = 0;
    do type(words);
    while (!heard(said.nth(times), words, first) && ++times < MOST_TIMES);
    assertThat(said.last()).containsText("Dana Ruiz, typed");
    browser.check("live-call-said", names);
    return this;
  }

  private void type(String words) {
    page.locator("#say-open").click();
    page.locator("#say-words textarea").fill(words);
    page.locator("#dialog-act").click();
    page.locator("#ask-act").click();
  }

  private static boolean heard(Locator typed, String words, String first) {
    typed.locator(".heard-whole, .heard-to").waitFor();
    Locator rest = typed.locator(".not-heard");
    int unheard = rest.count() == 0 ? 0 : rest.textContent().length();
    return words.length() - unheard >= first.length();
  }

  NurseOnTheLine hangsUp() throws IOException {
    page.locator("#stop-call").click();
    page.locator("#ask-act").waitFor();
    browser.check("live-call-hang-up", names);
    page.locator("#ask-act").click();
    page.locator("#call-head").getByText("Partly completed: Hung up by staff").waitFor();
    assertThat(page.locator("#live-now")).hasCount(0);
    assertThat(page.locator("scc-idle[watching]")).hasCount(0);
    assertThat(page.locator("#say-open")).isHidden();
    assertThat(page.locator("#stop-call")).hasCount(0);
    browser.check("live-call-ended", names);
    return this;
  }

  /** What the phone company knows: the patient heard this, and the line is free. */
  void wasHeard(String words, String call) throws Exception {
    String carrierCall = stage.productApi().story(call).path("carrier_call_id").asText();
    JsonNode seen = stage.simulatorApi().call(carrierCall);
    org.assertj.core.api.Assertions.assertThat(seen.path("status").asText()).isEqualTo("completed");
    org.assertj.core.api.Assertions.assertThat(seen.path("turns").findValuesAsText("text"))
        .as("what was spoken on the line")
        .anySatisfy(
            spoken ->
                org.assertj.core.api.Assertions.assertThat(letters(spoken))
                    .contains(letters(words)));
    browser.foundNothing();
  }

  /** To what was recorded of it. */
  RecordedSound listens() {
    return new RecordedSound(page);
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
  }

  private void rightNow(String words) {
    page.locator("#live-now").filter(with(words)).waitFor();
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Override
  public void close() {
    browser.close();
  }
}
