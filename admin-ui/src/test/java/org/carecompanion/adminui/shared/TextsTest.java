package org.carecompanion.adminui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Guidance;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.StopWish;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.review.ReviewKind;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Origin;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;
import org.carecompanion.telephony.outbound.CallControl;
import org.carecompanion.telephony.outbound.GateRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern KEY =
      Pattern.compile("Texts\\.of\\(\\s*\"([a-z_-]+(?:\\.[a-z_-]+)+)\"");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Severity.class,
        AlertState.class,
        AlertType.class,
        AlertOutcome.class,
        FollowUpKind.class,
        FollowUpOutcome.class,
        SlotStatus.class,
        FindingStatus.class,
        Concept.class,
        CallStatus.class,
        CallOutcome.class,
        CallType.class,
        CallMode.class,
        SpokenIn.class,
        StreamFallback.class,
        Role.class,
        ProcedureFamily.class,
        ConsentKind.class,
        AuditEntry.Action.class,
        Origin.Door.class,
        PatientCard.Words.class,
        StopWish.Kind.class,
        Guidance.Action.class,
        ReviewKind.class,
        ReviewVerdict.class,
        CallControl.Canceled.class,
        CallControl.HungUp.class
      })
  void every_value_of_a_closed_set_has_a_label(Class<? extends Enum<?>> type) {
    for (Enum<?> value : type.getEnumConstants())
      assertThat(Texts.of(value)).as(value.toString()).isNotBlank();
  }

  @Test
  void every_step_of_a_history_and_every_rule_of_the_gate_has_its_words() {
    for (AlertEvent.Kind kind : AlertEvent.Kind.values())
      assertThat(Texts.of("history." + kind.name().toLowerCase(java.util.Locale.ROOT), "x", "y"))
          .isNotBlank();
    for (GateRule rule : GateRule.values())
      assertThat(Texts.of("gate." + rule.code() + ".no", "x", "y", "z")).isNotBlank();
    for (FollowUpKind kind : FollowUpKind.values())
      assertThat(Texts.of("task.what." + kind.name().toLowerCase(java.util.Locale.ROOT)))
          .isNotBlank();
  }

  @Test
  void every_key_in_the_code_is_in_the_file() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
        KEY.matcher(Files.readString(file))
            .results()
            .map(m -> m.group(1))
            .filter(k -> !known(k))
            .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_missing_key_is_an_error_and_no_blank() {
    assertThatThrownBy(() -> Texts.of("no.such_key")).isInstanceOf(MissingResourceException.class);
  }

  @Test
  void no_text_shouts_and_none_says_please() throws IOException {
    String all =
        Files.readString(
            Path.of("src/main/resources/org/carecompanion/adminui/messages.properties"));
    assertThat(
            all.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("work.tab_urgent")))
        .noneMatch(
            line ->
                line.contains("!")
                    || line.matches("(?i).*\\b(please|successfully|sorry|oops)\\b.*"))
        .noneMatch(line -> line.contains("'"));
  }

  private static boolean known(String key) {
    try {
      return !Texts.of(key).isEmpty();
    } catch (MissingResourceException e) {
      return false;
    }
  }
}
