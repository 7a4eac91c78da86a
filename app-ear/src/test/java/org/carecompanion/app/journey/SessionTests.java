package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Console sessions: made, stolen, ended. */
interface SessionTests extends OnStage {
  String ENDED = "/sign-in?ended";

  @Test
  default void the_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
    var set = console().get("/sign-in").headers().allValues("Set-Cookie");
    assertThat(set).singleElement().asString().containsIgnoringCase("; HttpOnly");
    assertThat(set).singleElement().asString().containsIgnoringCase("; SameSite=Lax");
  }

  @Test
  default void a_session_in_an_address_is_none() throws Exception {
    String session = console().signIn("nurse").session();
    PlainConsole stranger = console();
    stranger.get("/worklist;jsessionid=" + session);
    assertThat(stranger.session()).isNotEqualTo(session);
    assertThat(stranger.open("worklist").has("sign-in-form")).isTrue();
  }

  @Test
  default void a_session_known_before_sign_in_is_worth_nothing_after() throws Exception {
    PlainConsole nurse = console().open("sign-in");
    String before = nurse.session();
    nurse.click("use-nurse");
    assertThat(nurse.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(console().withSession(before).open("worklist").has("sign-in-form")).isTrue();
    assertThat(nurse.open("worklist").has("sign-in-form")).isFalse();
  }

  @Test
  default void after_sign_out_the_session_is_worth_nothing() throws Exception {
    PlainConsole nurse = console().signIn("nurse").open("me");
    String session = nurse.session();
    assertThat(console().withSession(session).open("worklist").has("sign-in-form")).isFalse();
    // what the browser says when its clock has run out
    nurse.timeUp("/me");
    assertThat(nurse.sentTo()).isEqualTo("/sign-in?idle&next=%2Fme");
    assertThat(console().withSession(session).open("worklist").has("sign-in-form")).isTrue();
  }

  @Test
  default void whoever_is_disabled_is_out_at_the_next_click() throws Exception {
    PlainConsole lead = console().signIn("lead").open("patients");
    String session = lead.session();
    change("update staff_member set disabled_at = now() where email = 'lead@demo.example'");
    try {
      assertThat(lead.go("calls").body()).doesNotContain("vaadin-grid");
      assertThat(lead.sentTo()).isEqualTo(ENDED);
      PlainConsole again = console().withSession(session);
      assertThat(again.open("worklist").has("sign-in-form")).isTrue();
      assertThat(console().signIn("lead").sentTo()).as("signing in").isEmpty();
    } finally {
      change("update staff_member set disabled_at = null where email = 'lead@demo.example'");
    }
  }

  @Test
  default void another_role_holds_from_the_next_click() throws Exception {
    PlainConsole lead = console().signIn("lead").open("patients");
    change("update staff_member set role = 'HOSPITAL_ADMIN' where email = 'lead@demo.example'");
    try {
      lead.go("alerts/" + DoorTests.ID);
      assertThat(lead.sentTo()).isEqualTo(ENDED);
      assertThat(console().signIn("lead").open("alerts/" + DoorTests.ID).shown())
          .contains("You do not have access to this page");
    } finally {
      change("update staff_member set role = 'CLINICIAN' where email = 'lead@demo.example'");
    }
  }

  @Test
  default void an_open_page_that_nobody_clicks_is_told_and_its_session_is_over() throws Exception {
    try (Browser browser = Browser.on(stage().product().address())) {
      browser.open("/worklist");
      browser.page().locator("#use-lead").click();
      browser.page().locator("vaadin-side-nav").waitFor();
      change("update staff_member set disabled_at = now() where email = 'lead@demo.example'");
      tellEveryNode();
      browser.page().waitForURL(Pattern.compile(".*/sign-in\\?ended$"));
      browser.page().getByText("your account was changed").waitFor();
    } finally {
      change("update staff_member set disabled_at = null where email = 'lead@demo.example'");
    }
  }

  /** What the product sends with the change, here made past it. */
  private void tellEveryNode() throws Exception {
    rows(
        "select pg_notify('companion', 'STAFF:' || hospital_id || ':' || id) from staff_member"
            + " where email = 'lead@demo.example'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/%09/evil.example",
        "%09//evil.example",
        "/%0a/evil.example",
        "%2f%2fevil.example",
        "/%5Cevil.example",
        "///evil.example",
        "/./evil",
        "/../..//evil.example",
        "data:text/html,x",
        "/api/v1/calls",
        "@evil.example",
        "evil.example",
        "",
        "/;//evil.example",
        "/\u0000//evil.example",
        "/\u2028/evil.example"
      })
  default void sign_in_leads_to_our_own_pages_only(String next) throws Exception {
    PlainConsole nurse = console().open("sign-in?next=" + next);
    nurse.click("use-nurse");
    assertThat(nurse.sentTo()).isEqualTo("/");
  }

  @Test
  default void and_back_to_where_one_wanted_to_go() throws Exception {
    PlainConsole nurse = console().open("sign-in?next=%2Fcalls%3Foutcome%3Dcompleted");
    nurse.click("use-nurse");
    assertThat(nurse.sentTo()).isEqualTo("/calls?outcome=completed");
  }

  @Test
  default void a_stranger_does_not_learn_who_works_here() throws Exception {
    List<String> answers = new ArrayList<>();
    for (String email : List.of("lead@demo.example", "nobody@demo.example")) {
      PlainConsole stranger = console().open("sign-in");
      answers.add(stranger.login(email, "a wrong password").body());
      assertThat(stranger.open("worklist").has("sign-in-form")).isTrue();
    }
    assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("\"error\"");
  }
}
