package org.carecompanion.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The page of a call where there is no room for conversation and answers beside each other. */
final class CallOnATablet {
  private final Browser browser;
  private final Page page;
  private final Locator talk;
  private final Locator answers;

  CallOnATablet(Browser browser) {
    this.browser = browser;
    this.page = browser.page();
    this.talk = page.locator("#talk");
    this.answers = page.locator("#answers");
  }

  /** One thing at a time, by keys and by the address; what was found out leads to the words. */
  void look(List<String> names) throws IOException {
    assertThat(talk).isVisible();
    assertThat(answers).isHidden();
    page.locator("#tab-conversation").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(answers).isVisible();
    assertThat(talk).isHidden();
    assertThat(page).hasURL(Pattern.compile(".*\\?tab=answers$"));
    page.reload();
    assertThat(answers).isVisible();
    browser.checkTablet("call-answers", names);
    goToTheWordsAndBack();
    page.locator("#tab-conversation").click();
    assertThat(talk).isVisible();
  }

  private void goToTheWordsAndBack() {
    Locator link = answers.locator("a[href*='#turn-']").first();
    String turn = link.getAttribute("href").replaceAll(".*#", "#");
    link.click();
    assertThat(page.locator(turn)).isInViewport();
    assertThat(answers).isHidden();
    page.goBack();
    assertThat(answers).isVisible();
  }
}
