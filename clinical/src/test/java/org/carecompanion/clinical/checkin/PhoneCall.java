package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUps;

/**
 * A call as the line sees it, over a real database: what is heard goes in, the answer comes out.
 */
final class PhoneCall {
  private static final String WHO = "This is Maria Lopez, March fifteenth, nineteen fifty-eight.";

  final Ward ward;
  final CallId id;
  private final ClinicalDatabase database;
  private Answer answer = Answer.hangUp(0);

  private PhoneCall(ClinicalDatabase database, Ward ward, CallType type) {
    this.database = database;
    this.ward = ward;
    this.id = ward.plannedCall(type);
  }

  static PhoneCall planned(ClinicalDatabase database) {
    return in(database, Ward.in(database));
  }

  static PhoneCall in(ClinicalDatabase database, Ward ward) {
    return new PhoneCall(database, ward, CallType.FOLLOW_UP);
  }

  /** Maria Lopez has said who she is, and is asked how she may be called. */
  static PhoneCall enrolling(ClinicalDatabase database, Ward ward) {
    return new PhoneCall(database, ward, CallType.ENROLMENT).answered().says(WHO);
  }

  PhoneCall answered() {
    answer = checkIn().answered(ward.hospital(), id);
    return this;
  }

  /** Maria Lopez has said who she is; the first question was put. */
  PhoneCall identified() {
    answered().says(WHO);
    assertThat(question()).isEqualTo("chest_pain");
    return this;
  }

  PhoneCall says(String words) {
    return hears(PatientTurn.Spoken.of(words));
  }

  PhoneCall saysClearly(String words, double confidence) {
    return hears(new PatientTurn.Spoken(words, OptionalDouble.of(confidence)));
  }

  PhoneCall presses(String digits) {
    return hears(new PatientTurn.Keyed(digits));
  }

  PhoneCall isSilent() {
    return hears(new PatientTurn.Silent());
  }

  private PhoneCall hears(PatientTurn heard) {
    answer = heard(answer.turn() + 1, heard);
    return this;
  }

  /** As a webhook of any age would bring it. */
  Answer heard(int turn, PatientTurn heard) {
    return checkIn().heard(ward.hospital(), id, turn, heard);
  }

  /** Everything before the question is denied. */
  PhoneCall untilAsked(String question) {
    while (!question().equals(question)) says(harmless(question()));
    return this;
  }

  /** Everything is denied, to the end. */
  PhoneCall untilTheEnd() {
    while (answer.then() == Answer.Then.LISTEN) says(harmless(question()));
    return this;
  }

  private static String harmless(String question) {
    return switch (question) {
      case "pain_now", "pain_worst" -> "two";
      case "pain_relief" -> "it helps";
      default -> "no";
    };
  }

  PhoneCall lineEnds(LineEnd end) {
    database.bean(CallEnds.class).lineEnded(ward.hospital(), id, end);
    return this;
  }

  Answer answer() {
    return answer;
  }

  /** The question our last answer put; empty if it put none. */
  String question() {
    return question(answer);
  }

  String question(Answer answer) {
    assertThat(answer.then()).isEqualTo(Answer.Then.LISTEN);
    return answer.sayings().stream()
        .map(Saying::key)
        .filter(key -> key.startsWith("question."))
        .map(key -> key.split("\\.")[1])
        .reduce("", (first, last) -> last);
  }

  String said() {
    return answer.sayings().stream().map(Saying::text).collect(Collectors.joining(" "));
  }

  Call row() {
    return read(Calls.class, calls -> calls.find(id).orElseThrow());
  }

  List<Utterance> transcript() {
    return read(Calls.class, calls -> calls.transcript(id));
  }

  List<Finding> findings() {
    return read(Findings.class, findings -> findings.of(id));
  }

  List<Alert> alerts() {
    return read(Alerts.class, alerts -> alerts.of(id));
  }

  List<FollowUp> followUps() {
    return read(FollowUps.class, followUps -> followUps.of(id));
  }

  <R, T> T read(Class<R> repository, Function<R, T> read) {
    return database.in(ward.hospital(), () -> read.apply(database.bean(repository)));
  }

  CheckIn checkIn() {
    return database.bean(CheckIn.class);
  }
}
