package org.carecompanion.adminui.protocol;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.tab;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.html.Anchor;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a nurse reads is what the files say. */
class ProtocolViewTest {
  private static final Protocols PROTOCOLS = Protocols.bundled();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void every_protocol_and_every_version_is_on_the_list() {
    console = OpenConsole.as(Role.CLINICIAN, ProtocolsView.class, PROTOCOLS).at("protocols");
    assertThat(_find(Anchor.class))
        .extracting(Anchor::getHref)
        .containsAll(PROTOCOLS.all().stream().map(Protocol::id).map(ProtocolAddress::of).toList());
    assertThat(tab()).isEqualTo("Protocols · Companion");
  }

  static java.util.List<Protocol.Id> all() {
    return PROTOCOLS.all().stream().map(Protocol::id).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_version_shows_every_question_in_its_very_words_with_its_source(Protocol.Id id) {
    open(ProtocolAddress.of(id));
    Protocol protocol = PROTOCOLS.find(id.key(), id.version()).orElseThrow();
    String shown = text(QuestionsPanel.class);
    for (Question question : protocol.questions())
      assertThat(shown)
          .contains(question.note().topic(), question.prompts().ask(), question.note().source());
  }

  @Test
  void on_a_day_only_its_questions_are_asked_and_the_others_are_named() {
    Protocol protocol = PROTOCOLS.find("knee-hip", 2).orElseThrow();
    Question late =
        protocol.questions().stream()
            .filter(question -> !question.days().contains(1))
            .findFirst()
            .orElseThrow();
    open(ProtocolAddress.on(protocol.id(), 1));
    assertThat(text(QuestionsPanel.class))
        .contains("Not asked on this day")
        .doesNotContain(late.prompts().ask())
        .contains(late.note().topic());
  }

  @Test
  void the_triage_table_shows_severity_number_unit_and_source() {
    open("protocols/knee-hip/2");
    assertThat(text(TriagePanel.class))
        .containsSubsequence("High", "Pain 7 or more (R-10)", "7 of 10 or more", "2.3 row 5");
    String shown = text(TriagePanel.class);
    var plan = TriageTables.shared().of(PROTOCOLS.find("knee-hip", 2).orElseThrow());
    assertThat(plan.limits()).isNotEmpty();
    plan.limits()
        .forEach(
            limit ->
                assertThat(shown)
                    .contains(limit.heading().title(), Texts.of(limit.bound().value())));
    for (var table : plan.tables())
      table
          .rows()
          .flags()
          .forEach(
              flag -> assertThat(shown).contains(flag.heading().title(), flag.heading().source()));
  }

  @Test
  void a_version_that_is_not_there_is_not_found() {
    console = OpenConsole.as(Role.CLINICIAN, ProtocolView.class, PROTOCOLS);
    for (String address : new String[] {"protocols/knee-hip/99", "protocols/nothing/1"}) {
      console.at(address);
      assertThat(_find(ProtocolView.class)).as(address).isEmpty();
    }
  }

  private void open(String address) {
    console = OpenConsole.as(Role.CLINICIAN, ProtocolView.class, PROTOCOLS).at(address);
  }
}
