package org.carecompanion.adminui.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.call.Answer;
import org.carecompanion.adminui.call.Answers;
import org.carecompanion.adminui.protocol.ProtocolAddress;
import org.carecompanion.adminui.protocol.Tables;
import org.carecompanion.adminui.protocol.Titles;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.checkin.AlertGrounds;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;

/**
 * Gathers the proof of an alert from its finding and the transcript around it, inside the reader's
 * transaction.
 */
@Dependent
class Proofs {
  @Inject Calls calls;
  @Inject Findings findings;
  @Inject Answers answers;
  @Inject Titles titles;
  @Inject Tables tables;
  @Inject AlertGrounds grounds;

  Proof of(Alert alert, Staff.Names names) {
    Call call = calls.find(alert.call()).orElseThrow();
    Finding finding = findings.find(alert.finding()).orElseThrow();
    return new Proof(
        alert.id(),
        claim(alert, finding, call),
        heard(call, finding),
        answers.of(call).stream().map(Answer::withoutMark).toList(),
        standing(alert, names));
  }

  /** Of a restricted patient: how urgent, and who has it; nothing that comes from words. */
  Proof closed(Alert alert, Staff.Names names) {
    var nothing = new Proof.Turn(alert.call(), 0, alert.raisedAt());
    return new Proof(
        alert.id(),
        new Proof.Claim(
            alert.severity(),
            Texts.of("access.closed"),
            new Proof.Rule("", "", Optional.empty()),
            new Proof.Understood(alert.finding(), "", "", List.of()),
            new Proof.Asking("", "")),
        new Proof.Heard(nothing, "", "", Optional.empty(), List.of()),
        List.of(),
        withoutNote(standing(alert, names)));
  }

  private static Proof.Standing withoutNote(Proof.Standing all) {
    return new Proof.Standing(
        all.state(), all.raisedAt(), all.acknowledgeBy(), all.owner(), Optional.empty());
  }

  private Proof.Claim claim(Alert alert, Finding finding, Call call) {
    return new Proof.Claim(
        alert.severity(),
        alert.reason().title(),
        new Proof.Rule(
            alert.reason().rule(),
            Texts.of(alert.reason().type()),
            tables.source(call.plan().protocol(), alert.reason())),
        new Proof.Understood(
            finding.id(),
            inWords(finding),
            Answers.readBy(finding.evidence().rule()),
            grounds.of(call, alert).stream().skip(1).map(Proofs::rest).toList()),
        asking(call.plan().protocol()));
  }

  private static Proof.Rest rest(Finding finding) {
    return new Proof.Rest(
        inWords(finding),
        finding.evidence().quote(),
        new Proof.Turn(finding.call(), finding.evidence().turn(), finding.foundAt()));
  }

  private static String inWords(Finding finding) {
    var judged = finding.judged();
    String value = judged.value().map(Texts::of).orElseGet(() -> Texts.of(judged.status()));
    return Texts.of("proof.understood_as", Texts.of(judged.concept()), value);
  }

  private Proof.Asking asking(ProtocolChoice choice) {
    return new Proof.Asking(
        Texts.of(
            "proof.protocol", titles.titleOf(choice), choice.version(), choice.postOperativeDay()),
        ProtocolAddress.on(
            new Protocol.Id(choice.key(), choice.version()), choice.postOperativeDay()));
  }

  private Proof.Heard heard(Call call, Finding finding) {
    List<Utterance> transcript = calls.transcript(call.id());
    int turn = finding.evidence().turn();
    List<Utterance> here = transcript.stream().filter(u -> u.turn() == turn).toList();
    String whole =
        here.stream()
            .filter(u -> u.said().speaker() == Speaker.PATIENT)
            .map(u -> u.said().text())
            .findFirst()
            .orElse(finding.evidence().quote());
    Optional<String> asked =
        transcript.stream()
            .filter(u -> u.turn() < turn && byUs(u))
            .reduce((first, last) -> last)
            .map(u -> u.said().text());
    List<Proof.Reply> replies =
        here.stream()
            .filter(Proofs::byUs)
            .map(u -> new Proof.Reply(u.said().text(), u.heard()))
            .toList();
    var at = here.isEmpty() ? finding.foundAt() : here.getFirst().saidAt();
    return new Proof.Heard(
        new Proof.Turn(call.id(), turn, at), finding.evidence().quote(), whole, asked, replies);
  }

  private static boolean byUs(Utterance utterance) {
    return utterance.said().speaker() == Speaker.COMPANION;
  }

  private static Proof.Standing standing(Alert alert, Staff.Names names) {
    Optional<Proof.Owner> owner =
        alert
            .owner()
            .map(
                id ->
                    new Proof.Owner(
                        id, names.of(id), alert.acknowledgedAt().orElse(alert.raisedAt())));
    Optional<Proof.Closed> closed =
        alert
            .outcome()
            .map(
                outcome ->
                    new Proof.Closed(
                        outcome,
                        alert.note().orElse(""),
                        names.of(alert.resolvedBy()).orElse(""),
                        alert.resolvedAt().orElse(alert.raisedAt())));
    return new Proof.Standing(
        alert.state(), alert.raisedAt(), alert.acknowledgeBy(), owner, closed);
  }
}
