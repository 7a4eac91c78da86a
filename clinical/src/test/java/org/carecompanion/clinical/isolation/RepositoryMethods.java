package org.carecompanion.clinical.isolation;

import static java.util.Optional.empty;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.ProductClasses;
import org.carecompanion.domain.alert.AlertFilter;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.audit.AuditTrail;
import org.carecompanion.domain.call.CallFilter;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StreamTokens;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUpFilter;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.message.Messages;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.GlassBreaks;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.program.AnsweredRequests;
import org.carecompanion.domain.recording.Recordings;
import org.carecompanion.domain.review.FindingReviews;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.StaffMembers;
import org.carecompanion.domain.surgery.Surgeries;

/**
 * Every way to read rows through the repositories, each asking for what belongs to one hospital. A
 * method that is added to a repository must be added here.
 */
final class RepositoryMethods {
  private static final CallFilter ALL_CALLS =
      new CallFilter(empty(), empty(), empty(), empty(), empty());
  private static final AlertFilter ALL_ALERTS = new AlertFilter(empty(), empty(), empty(), empty());
  private static final FollowUpFilter ALL_TASKS =
      new FollowUpFilter(empty(), empty(), empty(), empty());

  private final ClinicalDatabase database;
  private final FullHospital of;
  private final Map<String, Supplier<Object>> methods = new LinkedHashMap<>();

  private RepositoryMethods(FullHospital of) {
    this.database = of.database;
    this.of = of;
    calls();
    alerts();
    followUps();
    patients();
    people();
    keys();
    recordings();
    streams();
  }

  private void streams() {
    add(StreamTokens.class, "find(UUID)", t -> t.find(of.token.id()));
    add(StreamTokens.class, "lock(UUID)", t -> t.lock(of.token.id()));
    add(StreamTokens.class, "of(CallId,int)", t -> t.of(of.call, 1));
  }

  private void recordings() {
    add(Recordings.class, "find(RecordingId)", r -> r.find(of.recording));
    add(Recordings.class, "lock(RecordingId)", r -> r.lock(of.recording));
    add(Recordings.class, "of(CallId)", r -> r.of(of.call));
    add(Recordings.class, "growing()", Recordings::growing);
    add(
        Recordings.class,
        "wantedBefore(Instant)",
        r -> r.wantedBefore(database.clock().instant().plusSeconds(60)));
  }

  /** By name, such as Calls.find: what each gives when asked for this hospital's rows. */
  static Map<String, Supplier<Object>> asking(FullHospital of) {
    return new RepositoryMethods(of).methods;
  }

  /** Every public method of a class made of an entity manager that gives anything back. */
  static Set<String> inTheCode() {
    return ProductClasses.besides(Calls.class).stream()
        .filter(RepositoryMethods::holdsAnEntityManager)
        .flatMap(RepositoryMethods::reads)
        .collect(Collectors.toSet());
  }

  private static boolean holdsAnEntityManager(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .map(Constructor::getParameterTypes)
        .anyMatch(parameters -> Arrays.asList(parameters).contains(EntityManager.class));
  }

  static Stream<String> reads(Class<?> repository) {
    return Arrays.stream(repository.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getReturnType() != void.class)
        .map(RepositoryMethods::name);
  }

  private static String name(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ",",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }

  private <R> void add(Class<R> repository, String signature, Function<R, Object> read) {
    methods.put(
        repository.getSimpleName() + "." + signature, () -> read.apply(database.bean(repository)));
  }

  private void calls() {
    add(Calls.class, "find(CallId)", c -> c.find(of.call));
    add(Calls.class, "lock(CallId)", c -> c.lock(of.call));
    add(Calls.class, "byReference(CallReference)", c -> c.byReference(FullHospital.REFERENCE));
    add(Calls.class, "of(PatientId,int)", c -> c.of(of.ward.patient(), 10));
    add(Calls.class, "page(CallFilter,Page)", c -> c.page(ALL_CALLS, Page.first(10)));
    add(Calls.class, "recent(int,int)", c -> c.recent(0, 10));
    add(Calls.class, "live()", Calls::live);
    add(
        Calls.class,
        "goingOnSince(Instant)",
        c -> c.goingOnSince(database.clock().instant().minusSeconds(60)));
    add(Calls.class, "saidAt(CallId,Place)", c -> c.saidAt(of.call, new Utterance.Place(1, 0)));
    add(Calls.class, "attempts(CallId)", c -> c.attempts(of.call));
    add(Calls.class, "latestAttempt(CallId)", c -> c.latestAttempt(of.call));
    add(Calls.class, "liveOn(PhoneNumber)", c -> c.liveOn(of.ward.phone()));
    add(Calls.class, "carrierCallIds(PhoneNumber)", c -> c.carrierCallIds(of.ward.phone()));
    add(Calls.class, "transcript(CallId)", c -> c.transcript(of.call));
    add(Calls.class, "said(UUID)", c -> c.said(of.words));
    add(Calls.class, "saidAt(CallId,int)", c -> c.saidAt(of.call, 1));
    add(Calls.class, "turn(CallId,int)", c -> c.turn(of.call, 1));
    add(Audit.class, "of(UUID)", a -> a.of(of.call.value()));
    trail();
    add(Findings.class, "find(FindingId)", f -> f.find(of.finding.id()));
    add(Findings.class, "of(CallId)", f -> f.of(of.call));
    add(FindingReviews.class, "lock(ReviewId)", r -> r.lock(of.review.id()));
    add(FindingReviews.class, "recent(int)", r -> r.recent(10));
    add(FindingReviews.class, "of(CallId)", r -> r.of(of.call));
    add(FindingReviews.class, "open()", FindingReviews::open);
    add(Findings.class, "pain(PatientId)", f -> f.pain(of.ward.patient()));
  }

  private void trail() {
    AuditFilter ofPatient =
        new AuditFilter(
            Optional.empty(),
            Optional.of(of.ward.patient()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<UUID> entries =
        database.in(
            of.ward.hospital(),
            () ->
                database.bean(AuditTrail.class).entries(AuditFilter.ALL, 0, 100).stream()
                    .map(AuditEntry::id)
                    .toList());
    add(AuditTrail.class, "entries(AuditFilter,int,int)", t -> t.entries(ofPatient, 0, 10));
    add(AuditTrail.class, "count(AuditFilter)", t -> t.count(ofPatient));
    add(AuditTrail.class, "places(Collection)", t -> (long) t.places(entries).size());
    add(AuditTrail.class, "lastSeal()", AuditTrail::lastSeal);
  }

  private void alerts() {
    add(Alerts.class, "find(AlertId)", a -> a.find(of.alert.id()));
    add(Alerts.class, "lock(AlertId)", a -> a.lock(of.alert.id()));
    add(Alerts.class, "page(AlertFilter,Page)", a -> a.page(ALL_ALERTS, Page.first(10)));
    add(Alerts.class, "open()", Alerts::open);
    add(Alerts.class, "resolved(int)", a -> a.resolved(10));
    add(Alerts.class, "of(PatientId)", a -> a.of(of.ward.patient()));
    add(Alerts.class, "of(CallId)", a -> a.of(of.call));
    add(Alerts.class, "ofSeverity(CallId,Severity)", a -> a.ofSeverity(of.call, Severity.URGENT));
    add(Alerts.class, "history(AlertId)", a -> a.history(of.alert.id()));
    add(Messages.class, "find(UUID)", m -> m.find(of.message.id()));
    add(Messages.class, "of(AlertId)", m -> m.of(of.alert.id()));
    add(Messages.class, "careTeamMail(UUID)", m -> m.careTeamMail(of.careTeamMail.id()));
    add(Messages.class, "careTeamMail(CallId)", m -> m.careTeamMail(of.call));
  }

  private void followUps() {
    add(FollowUps.class, "find(FollowUpId)", f -> f.find(of.followUp.id()));
    add(FollowUps.class, "lock(FollowUpId)", f -> f.lock(of.followUp.id()));
    add(FollowUps.class, "page(FollowUpFilter,Page)", f -> f.page(ALL_TASKS, Page.first(10)));
    add(FollowUps.class, "open()", FollowUps::open);
    add(FollowUps.class, "done(int)", f -> f.done(10));
    add(FollowUps.class, "of(CallId)", f -> f.of(of.call));
    add(FollowUps.class, "of(PatientId)", f -> f.of(of.ward.patient()));
  }

  private void patients() {
    String mrn = "MRN-" + of.ward.phone().e164().substring(2);
    add(Patients.class, "find(PatientId)", p -> p.find(of.ward.patient()));
    add(Patients.class, "require(PatientId)", p -> p.require(of.ward.patient()));
    add(Patients.class, "byMrn(String)", p -> p.byMrn(mrn));
    add(Patients.class, "page(String,Page)", p -> p.page("lopez", Page.first(10)));
    add(Patients.class, "search(String,int,int)", p -> p.search("", 0, 10));
    add(
        Patients.class,
        "identityFailures(PatientId,PhoneNumber,Instant)",
        p ->
            p.identityFailures(
                of.ward.patient(), of.ward.phone(), ClinicalDatabase.FRIDAY_MORNING));
    add(GlassBreaks.class, "lock(UUID)", g -> g.lock(of.glass.id()));
    add(GlassBreaks.class, "recent(int)", g -> g.recent(10));
    add(GlassBreaks.class, "unreviewed()", GlassBreaks::unreviewed);
    add(
        GlassBreaks.class,
        "closedTo(UUID,Collection,Instant)",
        g ->
            (long) g.closedTo(UUID.randomUUID(), List.of(of.ward.patient()), Instant.EPOCH).size());
    add(
        GlassBreaks.class,
        "openUntil(UUID,PatientId,Instant)",
        g -> g.openUntil(of.glass.staff(), of.ward.patient(), Instant.EPOCH));
    add(Surgeries.class, "latest(PatientId)", s -> s.latest(of.ward.patient()));
    add(Consents.class, "of(PatientId)", c -> c.of(of.ward.patient()));
    add(Consents.class, "stopped(PhoneNumber)", c -> c.stopped(of.ward.phone()));
    add(
        Consents.class,
        "inForce(PatientId,ConsentKind,PhoneNumber)",
        c -> c.inForce(of.ward.patient(), ConsentKind.CALL, of.ward.phone()));
  }

  private void keys() {
    add(ApiKeys.class, "find(ApiKeyId)", k -> k.find(of.key.id()));
    add(ApiKeys.class, "lock(ApiKeyId)", k -> k.lock(of.key.id()));
    add(ApiKeys.class, "named(String)", k -> k.named(of.key.name()));
    add(ApiKeys.class, "has(ApiSecret)", k -> k.has(of.secret));
    add(ApiKeys.class, "all()", ApiKeys::all);
    add(
        AnsweredRequests.class,
        "find(ApiKeyId,byte[])",
        r -> r.find(of.key.id(), FullHospital.REQUEST));
  }

  private void people() {
    add(StaffMembers.class, "find(StaffId)", s -> s.find(of.ward.nurse().id()));
    add(StaffMembers.class, "clinician(StaffId)", s -> s.clinician(of.ward.nurse().id()));
    add(StaffMembers.class, "byEmail(String)", s -> s.byEmail(of.ward.nurse().email()));
    add(StaffMembers.class, "lock(StaffId)", s -> s.lock(of.ward.nurse().id()));
    add(StaffMembers.class, "lockAdministrators()", StaffMembers::lockAdministrators);
    add(StaffMembers.class, "all()", StaffMembers::all);
    add(StaffMembers.class, "active()", StaffMembers::active);
    add(StaffMembers.class, "onCall(Instant)", s -> s.onCall(database.clock().instant()));
    add(Hospitals.class, "own()", h -> h.own().id().equals(of.ward.hospital()));
    add(
        Hospitals.class,
        "known()",
        h -> h.known().filter(found -> found.id().equals(of.ward.hospital())));
    add(Hospitals.class, "openLines()", Hospitals::openLines);
    add(Hospitals.class, "line(UUID)", h -> h.line(of.line));
  }
}
