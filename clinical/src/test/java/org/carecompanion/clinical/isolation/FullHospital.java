package org.carecompanion.clinical.isolation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.AttemptId;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallReference;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.SpokenMessage;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.domain.call.StreamToken;
import org.carecompanion.domain.call.StreamTokens;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.consent.StopRequest;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.message.CareTeamMail;
import org.carecompanion.domain.message.Message;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.GlassBreaks;
import org.carecompanion.domain.patient.IdentityFailure;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.program.AnsweredRequest;
import org.carecompanion.domain.program.AnsweredRequests;
import org.carecompanion.domain.recording.RecordedBy;
import org.carecompanion.domain.recording.Recording;
import org.carecompanion.domain.recording.RecordingId;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReviews;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.ApiScope;
import org.carecompanion.domain.staff.ApiSecret;
import org.carecompanion.domain.staff.KeyOrder;
import org.carecompanion.domain.staff.Role;

/** A hospital with a row in every table, and a canary word wherever words are kept. */
final class FullHospital {
  static final String CANARY = "zephyrquince";
  static final byte[] REQUEST = {1, 2, 3};
  static final CallReference REFERENCE = new CallReference("discharge-4711");

  final ClinicalDatabase database;
  final Ward ward;
  final UUID line;
  final CallId call;
  private final CallId streamed;
  final Alert alert;
  final Alert resolved;
  final Finding finding;
  final FollowUp followUp;
  final Message message;
  final RecordingId recording = RecordingId.random();
  final UUID words = UUID.randomUUID();
  final CareTeamMail careTeamMail;
  final GlassBreak glass;
  final FindingReview review;
  final ApiSecret secret = ApiSecret.random();
  final ApiKey key;
  final StreamToken token;

  private FullHospital(ClinicalDatabase database) {
    this.database = database;
    this.ward = Ward.in(database);
    ward.hire("Ada Ames", Role.HOSPITAL_ADMIN);
    this.line =
        database.in(
            ward.hospital(), () -> database.bean(Hospitals.class).openLines().getFirst().id());
    this.streamed = endedCall();
    this.call = ward.plannedCall(wishes());
    this.finding = finding();
    this.alert = alert();
    this.resolved = alert();
    this.followUp = new FollowUp(called(), FollowUpKind.CALL_BACK, "nurse_asked", now());
    this.glass =
        new GlassBreak(
            ward.patient(), ward.nurse().id().value(), CANARY + " on call tonight", now());
    this.review =
        new FindingReview(
            called(),
            Optional.of(finding.id()),
            new FindingReview.Opinion(
                new FindingReview.Words(CANARY, 1),
                new Correction(Concept.PAIN, FindingStatus.ABSENT),
                CANARY),
            new FindingReview.Marked(ward.nurse().id(), now()));
    this.careTeamMail = new CareTeamMail(call, now());
    this.message = new Message(alert.id(), ward.nurse().id(), Message.Channel.EMAIL, now());
    this.key =
        new ApiKey(
            new KeyOrder("test", ApiScope.all(), Optional.empty()), secret, Actor.SYSTEM, now());
    database.doIn(ward.hospital(), this::talk);
    this.token = database.in(ward.hospital(), this::stream);
    database.doIn(ward.hospital(), this::aftermath);
    database.doIn(ward.hospital(), this::recording);
    seal();
    ward.onCall(ward.nurse());
  }

  static FullHospital in(ClinicalDatabase database) {
    return new FullHospital(database);
  }

  private static CallWishes wishes() {
    return new CallWishes(
        Optional.empty(),
        Optional.of(new SpokenMessage(CANARY)),
        Optional.empty(),
        CallWishes.Recording.WANTED,
        new CallWishes.Origin(Optional.empty(), Optional.of(REFERENCE)));
  }

  /** One that leaves room for another. */
  private CallId endedCall() {
    CallId id = ward.plannedCall();
    database.doIn(
        ward.hospital(),
        () ->
            database
                .bean(Calls.class)
                .lock(id)
                .orElseThrow()
                .end(CallOutcome.CANCELED, Optional.empty(), now()));
    return id;
  }

  private Call called() {
    return database.in(ward.hospital(), () -> database.bean(Calls.class).find(call).orElseThrow());
  }

  private Finding finding() {
    var judged =
        new Finding.Judged(
            Concept.PAIN, FindingStatus.PRESENT, Severity.URGENT, Optional.of(Quantity.score(8)));
    var evidence = new Evidence(CANARY, 1, Optional.of("pain_now"), "score");
    return new Finding(called(), judged, evidence, now());
  }

  private Alert alert() {
    return new Alert(
        ward.patient(),
        finding,
        new Alert.Reason(Severity.URGENT, "R-10", "Severe pain", AlertType.PAIN),
        now());
  }

  private void talk() {
    Calls calls = database.bean(Calls.class);
    Call row = calls.lock(call).orElseThrow();
    Attempt attempt = new Attempt(AttemptId.random(), row, now());
    attempt.placed("CA" + row.id());
    calls.add(attempt);
    var said =
        new Said(Speaker.PATIENT, Via.SPEECH, CANARY, Optional.of("pain_now"), Optional.of(0.9f));
    calls.add(new Utterance(words, call, new Utterance.Place(1, 0), said, now()));
    row.remember(1, CANARY, CANARY);
    database.bean(Findings.class).add(finding);
    Patients patients = database.bean(Patients.class);
    patients.add(new IdentityFailure(ward.patient(), ward.phone(), now()));
    database.bean(Consents.class).add(new StopRequest(ward.phone(), ward.patient(), call, now()));
  }

  private StreamToken stream() {
    Call row = database.bean(Calls.class).lock(call).orElseThrow();
    row.dialOn(line, now());
    row.sound().begin();
    var token = new StreamToken(row, StreamSecret.random(), now());
    database.bean(StreamTokens.class).add(token);
    return token;
  }

  private void aftermath() {
    Alerts alerts = database.bean(Alerts.class);
    alerts.add(alert);
    resolved.resolve(ward.nurse().id(), AlertOutcome.ADVICE_GIVEN, CANARY, now());
    alerts.add(resolved);
    alerts.add(
        new AlertEvent(
            alert.id(), AlertEvent.Kind.RAISED, Optional.empty(), Optional.empty(), now()));
    followUps();
    database.bean(FindingReviews.class).add(review);
    database.bean(Messages.class).add(message);
    database.bean(Messages.class).add(careTeamMail);
    database.bean(Patients.class).require(ward.patient()).restrict(now());
    database.bean(GlassBreaks.class).add(glass);
    database.bean(ApiKeys.class).add(key);
    database
        .bean(AnsweredRequests.class)
        .add(new AnsweredRequest(key.id(), REQUEST, CANARY, now()));
    database.bean(Audit.class).bySystem(Deed.of(Action.ADDED, "call", call.value()));
    database
        .bean(Hospitals.class)
        .openLines()
        .forEach(line -> line.account().change("AC1", CANARY));
  }

  /** As sealing leaves it; the entry and its waiting came with the record above. */
  private void seal() {
    String sealed =
        """
        insert into audit_link select gen_random_uuid(), e.hospital_id, 1, e.id, 1, sha256('link')
        from audit_entry e where e.hospital_id = '%1$s' limit 1;
        insert into audit_seal values
          (gen_random_uuid(), '%1$s', 1, 1, 1, sha256('head'), 'key', sha256('proof'), now())
        """;
    try (var connection = database.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sealed.formatted(ward.hospital()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void followUps() {
    FollowUps followUps = database.bean(FollowUps.class);
    followUps.add(followUp);
    Call row = database.bean(Calls.class).find(call).orElseThrow();
    var done = new FollowUp(row, FollowUpKind.REACH_PATIENT, "no_answer", now());
    done.done(ward.nurse().id(), FollowUpOutcome.NOT_NEEDED, CANARY, now());
    followUps.add(done);
  }

  private void recording() {
    Call row = database.bean(Calls.class).find(call).orElseThrow();
    var recording = new Recording(this.recording, row, RecordedBy.CARRIER, now());
    recording.madeAtCarrier("RE" + call, Optional.empty());
    recording.kept(new Recording.Content(CANARY, "audio/x-wav", 1), now());
    database.bean(Recordings.class).add(recording);
    Call streamed = database.bean(Calls.class).find(this.streamed).orElseThrow();
    var ours = new Recording(RecordingId.random(), streamed, RecordedBy.OURSELVES, now());
    ours.begin(() -> CANARY);
    database.bean(Recordings.class).add(ours);
  }

  private Instant now() {
    return database.clock().instant();
  }
}
