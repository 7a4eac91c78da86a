package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.adminui.protocol.Titles;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.staff.Actor;

/**
 * Reads one call. Opening its words is written down; following it while it goes on is part of the
 * same reading.
 */
@Dependent
public class CallReads {
  @Inject HospitalScope scope;
  @Inject Calls calls;
  @Inject Findings findings;
  @Inject Alerts alerts;
  @Inject Answers answers;
  @Inject Summaries summaries;
  @Inject Titles titles;
  @Inject PatientCards patients;
  @Inject Staff staff;
  @Inject Readings readings;

  /** Empty if there is no such call for this person. */
  public Optional<CallPage> open(SignedIn me, CallId id) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Optional<Call> call = calls.find(id);
          Optional<CallPage> page = call.map(found -> page(found, me));
          if (me.readsWords() && page.filter(shown -> !shown.patient().closed()).isPresent())
            call.ifPresent(read -> readings.ofWords(me.caller(), read.id(), read.patient()));
          return page;
        });
  }

  public Optional<CallPage> again(SignedIn me, CallId id) {
    return scope.call(me.hospital().value(), () -> calls.find(id).map(call -> page(call, me)));
  }

  private CallPage page(Call call, SignedIn me) {
    var card =
        Objects.requireNonNull(
            patients.of(List.of(call.patient()), me.caller(), me.zone()).get(call.patient()));
    if (!me.readsWords() || card.closed())
      return new CallPage(head(call), card, List.of(), List.of(), CallPage.Led.NOTHING_TO_SEE);
    var led =
        new CallPage.Led(raised(call), Optional.of(call).filter(Call::ended).map(summaries::of));
    return new CallPage(head(call), card, turns(call), answers.of(call), led);
  }

  private CallPage.Head head(Call call) {
    var choice = call.plan().protocol();
    return new CallPage.Head(
        call.id(),
        call.plan().type(),
        Texts.of(
            "proof.protocol", titles.titleOf(choice), choice.version(), choice.postOperativeDay()),
        CallPage.Stand.of(call),
        new CallPage.Times(call.requestedAt(), call.answeredAt(), call.endedAt()));
  }

  private List<CallPage.TurnLine> turns(Call call) {
    List<Utterance> said = calls.transcript(call.id());
    Staff.Names names =
        said.stream().anyMatch(u -> u.typedBy().isPresent()) ? staff.names() : Staff.Names.NONE;
    return said.stream().map(u -> line(u, names)).toList();
  }

  private static CallPage.TurnLine line(Utterance u, Staff.Names names) {
    return new CallPage.TurnLine(
        new CallPage.Place(u.turn(), u.position()),
        new CallPage.What(
            u.said().speaker(),
            u.said().via(),
            u.said().text(),
            names.of(u.typedBy().flatMap(Actor::staff)),
            u.said().question().isPresent()),
        new CallPage.When(u.saidAt(), u.late()),
        new CallPage.OnLine(u.heard(), u.answered(), u.bargedIn()));
  }

  private List<CallPage.Raised> raised(Call call) {
    Map<FindingId, Finding> found =
        findings.of(call.id()).stream().collect(Collectors.toMap(Finding::id, f -> f));
    return alerts.of(call.id()).stream()
        .map(
            a ->
                new CallPage.Raised(
                    a.id(),
                    a.severity(),
                    a.reason().title(),
                    Optional.ofNullable(found.get(a.finding()))
                        .map(f -> f.evidence().turn())
                        .orElse(0)))
        .toList();
  }
}
