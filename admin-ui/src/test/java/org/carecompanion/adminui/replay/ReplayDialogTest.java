package org.carecompanion.adminui.replay;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.replay.Differences;
import org.carecompanion.clinical.replay.Outcome;
import org.carecompanion.clinical.replay.ReplayDesk.Choices;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayDialogTest {
  private static final Protocol FIRST = Protocols.bundled().find("knee-hip", 1).orElseThrow();
  private static final Protocol SECOND = Protocols.bundled().find("knee-hip", 2).orElseThrow();
  private static final Outcome NOTHING = new Outcome(List.of(), List.of());
  private final List<Protocol.Id> compared = new ArrayList<>();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console = OpenConsole.as(Role.CLINICIAN, Nowhere.class).at("");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void what_is_added_gone_and_changed_is_said_with_the_words() {
    var no = new Outcome.Seen(5, "fever", "absent", "", "no fever");
    var yes = new Outcome.Seen(5, "fever", "present", "", "a bit hot");
    var pain = new Outcome.Seen(9, "pain", "present", "8 score", "an eight");
    var rash = new Outcome.Seen(7, "rash", "present", "", "an itchy patch");
    var alert = new Outcome.Raised("fever", "moderate", "R-20", "Fever, not measured", "a bit hot");
    choose(
        SECOND,
        Optional.of(
            Differences.between(
                new Outcome(List.of(no, rash), List.of()),
                new Outcome(List.of(yes, pain), List.of(alert)))));
    assertThat(compared).containsExactly(SECOND.id());
    assertThat(text(ReplayDialog.class))
        .containsSubsequence(
            "Alerts",
            "Added",
            "Moderate",
            "Fever, not measured (R-20)",
            "Findings",
            "Added",
            "Pain: Yes: 8 of 10, turn 9",
            "Not there",
            "Rash: Yes, turn 7",
            "“an itchy patch”",
            "Changed",
            "Fever: No, turn 5",
            "would be",
            "Fever: Yes, turn 5",
            "“a bit hot”");
  }

  @Test
  void the_same_is_said_as_the_same_and_a_call_that_is_gone_as_gone() {
    choose(FIRST, Optional.of(Differences.between(NOTHING, NOTHING)));
    assertThat(text(ReplayDialog.class)).contains("The same would have been found and raised.");
    choose(SECOND, Optional.empty());
    assertThat(text(ReplayDialog.class)).contains("This cannot be replayed");
  }

  @Test
  void its_own_version_is_named_as_what_ran_with_the_word_lists_of_today() {
    choose(FIRST, Optional.of(Differences.between(NOTHING, NOTHING)));
    assertThat(version().getItemLabelGenerator().apply(FIRST))
        .isEqualTo("Version 1, which it ran, with the word lists of today");
    assertThat(version().getItemLabelGenerator().apply(SECOND)).endsWith("version 2");
  }

  private void choose(Protocol version, Optional<Differences> differences) {
    _find(ReplayDialog.class).forEach(ReplayDialog::close);
    new ReplayDialog(
            new Choices(FIRST, List.of(SECOND)),
            with -> {
              compared.add(with);
              return differences;
            })
        .open();
    _setValue(version(), version);
  }

  @SuppressWarnings("unchecked")
  private static Select<Protocol> version() {
    return (Select<Protocol>) _get(Select.class, spec -> spec.withId("replay-version"));
  }

  @Route("")
  static final class Nowhere extends Div {}
}
