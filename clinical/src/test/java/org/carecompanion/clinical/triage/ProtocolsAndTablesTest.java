package org.carecompanion.clinical.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.clinical.protocol.Guidance;
import org.carecompanion.clinical.protocol.Guidance.Action;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a call says to a patient and how its findings are judged are two files; they agree. */
class ProtocolsAndTablesTest {
  private static final int LAST_DAY = 42;

  private static Stream<Protocol> protocols() {
    return Protocols.bundled().all().stream();
  }

  @TestFactory
  Stream<DynamicTest> what_is_told_to_be_common_wakes_nobody_on_those_days() {
    return protocols()
        .flatMap(
            protocol ->
                protocol.guidance().reassurances().stream()
                    .map(
                        words ->
                            DynamicTest.dynamicTest(
                                protocol.id() + " " + words.concept().code(),
                                () -> wakesNobody(protocol, words))));
  }

  private static void wakesNobody(Protocol protocol, Guidance.Reassurance words) {
    List<Integer> days =
        IntStream.rangeClosed(0, LAST_DAY).filter(words.days()::contains).boxed().toList();
    assertThat(days).isNotEmpty();
    for (int day : days)
      assertThat(decide(protocol, day, List.of(words.concept())))
          .as("day " + day)
          .noneMatch(AlertDecision::alerts);
  }

  @TestFactory
  Stream<DynamicTest> a_red_flag_is_judged_as_soon_as_the_protocol_says() {
    return protocols()
        .flatMap(
            protocol ->
                protocol.guidance().redFlags().stream()
                    .map(
                        flag ->
                            DynamicTest.dynamicTest(
                                protocol.id() + " " + flag.sign(),
                                () -> isJudged(protocol, flag))));
  }

  private static void isJudged(Protocol protocol, Guidance.RedFlag flag) {
    int day = protocol.guidance().callDays().get(1);
    Severity severity =
        decide(protocol, day, flag.concepts()).stream()
            .findFirst()
            .map(AlertDecision::severity)
            .orElse(Severity.NONE);
    assertThat(severity).isEqualTo(severity(flag.action()));
  }

  private static Severity severity(Action action) {
    return switch (action) {
      case EMERGENCY -> Severity.URGENT;
      case SAME_DAY -> Severity.HIGH;
      case REVIEW -> Severity.MODERATE;
    };
  }

  @Test
  void days_without_stool_that_a_question_names_are_the_limit_of_the_table() {
    for (Protocol protocol : protocols().filter(p -> p.question("bowels").isPresent()).toList()) {
      int named =
          protocol.question("bowels").orElseThrow().prompts().ask().contains("four") ? 4 : 3;
      assertThat(afterDaysWithoutStool(protocol, named))
          .as(protocol.id().toString())
          .isGreaterThanOrEqualTo(Severity.MODERATE);
      assertThat(afterDaysWithoutStool(protocol, named - 1))
          .as(protocol.id().toString())
          .isLessThan(Severity.MODERATE);
    }
  }

  private static Severity afterDaysWithoutStool(Protocol protocol, int days) {
    FindingDraft found =
        new FindingDraft(
            Concept.CONSTIPATION,
            FindingStatus.PRESENT,
            Optional.of(Quantity.of(days, Unit.DAYS)),
            Noticed.OWN_WORDS,
            new Proof("", "bowels", "test"));
    return Triage.severity(List.of(found), context(protocol, 5));
  }

  private static List<AlertDecision> decide(Protocol protocol, int day, List<Concept> concepts) {
    return Triage.decide(
        concepts.stream().map(ProtocolsAndTablesTest::present).toList(), context(protocol, day));
  }

  private static TriageContext context(Protocol protocol, int day) {
    return new TriageContext(TriageTables.shared().of(protocol), day);
  }

  private static FindingDraft present(Concept concept) {
    return new FindingDraft(
        concept,
        FindingStatus.PRESENT,
        Optional.empty(),
        Noticed.ANSWER,
        new Proof("", "", "test"));
  }
}
