package org.carecompanion.clinical.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.CallWishes;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.hospital.Carrier;
import org.carecompanion.domain.hospital.Hospital;
import org.carecompanion.domain.hospital.HospitalDetails;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.PhoneLine;
import org.carecompanion.domain.hospital.TelephonyAccount;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.patient.PersonName;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.OnCallShift;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;

/**
 * A hospital of one test's own: a line, a nurse, and Maria Lopez, born on 15 March 1958, five days
 * after her knee replacement, who agreed to be called.
 */
public final class Ward {
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final LocalDate BORN = LocalDate.of(1958, 3, 15);
  private static final String PASSWORD = "not needed to sign in";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** More than all tests of a run need, a hundred of them each. */
  private static final List<String> AREAS =
      List.of(
          "212", "312", "415", "617", "202", "303", "404", "512", "602", "713", "206", "213", "305",
          "314", "407", "503", "614", "704", "801", "919");

  private final ClinicalDatabase database;
  private final HospitalId hospital = HospitalId.random();
  private final PhoneNumber phone;
  private final StaffMember nurse;
  private final PatientId patient;

  private Ward(ClinicalDatabase database) {
    this.database = database;
    this.phone = nextNumber();
    database.doIn(hospital, this::furnish);
    this.nurse = hire("Dana Ruiz", Role.CLINICIAN);
    this.patient = admit(phone);
  }

  /** It is Friday morning, and there is a new hospital. */
  public static Ward in(ClinicalDatabase database) {
    database.clock().set(ClinicalDatabase.FRIDAY_MORNING);
    return new Ward(database);
  }

  private void furnish() {
    Hospitals hospitals = database.bean(Hospitals.class);
    var details = new HospitalDetails("Harbor Hospital", NEW_YORK, "+12125550100");
    hospitals.add(new Hospital(hospital, details, hospitals.country("US").orElseThrow(), now()));
    hospitals.add(
        new PhoneLine(new TelephonyAccount(Carrier.TWILIO, "AC1", "token"), "+12125550101"));
  }

  /** A number nobody else has: in 555-01xx of one area code after the other. */
  public static PhoneNumber nextNumber() {
    int next = NUMBER.getAndIncrement();
    return new PhoneNumber("+1%s55501%02d".formatted(AREAS.get(next / 100), next % 100));
  }

  public StaffMember hire(String name, Role role) {
    var member =
        new StaffMember(
            "p" + NUMBER.getAndIncrement() + "@hospital.example", name, role, PASSWORD, now());
    database.doIn(hospital, () -> database.bean(StaffMembers.class).add(member));
    return member;
  }

  /** From an hour ago for twelve hours. */
  public void onCall(StaffMember member) {
    Instant start = now().minus(1, ChronoUnit.HOURS);
    var shift = new OnCallShift(member.id(), start, start.plus(12, ChronoUnit.HOURS));
    database.doIn(hospital, () -> database.bean(StaffMembers.class).add(shift));
  }

  public PatientId admit(PhoneNumber number) {
    PatientId id = PatientId.random();
    var details =
        new PatientDetails(
            "MRN-" + number.e164().substring(2),
            new PersonName("Maria", "Lopez"),
            BORN,
            number,
            Optional.of(NEW_YORK));
    database.doIn(
        hospital,
        () -> {
          database.bean(Patients.class).add(new Patient(id, details, now()));
          LocalDate operated = LocalDate.ofInstant(now(), NEW_YORK).minusDays(5);
          database
              .bean(Surgeries.class)
              .add(new Surgery(id, ProcedureFamily.KNEE_HIP, "right knee replacement", operated));
          agrees(id, number, ConsentKind.CALL);
        });
    return id;
  }

  private void agrees(PatientId id, PhoneNumber number, ConsentKind kind) {
    database.bean(Consents.class).add(new Consent(id, kind, number, "discharge form", now()));
  }

  public void patientAgreesToVoicemail() {
    database.doIn(hospital, () -> agrees(patient, phone, ConsentKind.VOICEMAIL));
  }

  /** Planned by the nurse, as in the console. */
  public CallId plannedCall() {
    return plannedCall(CallType.FOLLOW_UP);
  }

  public CallId plannedCall(CallType type) {
    var planned = database.bean(CallPlanner.class).callNow(as(nurse), patient, type);
    if (planned instanceof CallPlanner.Planned.Dialing dialing) return dialing.call();
    throw new IllegalStateException("not planned: " + planned);
  }

  /** Planned by a program. */
  public CallId plannedCall(CallWishes wishes) {
    var planned =
        database.bean(CallPlanner.class).callNow(asProgram(), patient, CallType.FOLLOW_UP, wishes);
    if (planned instanceof CallPlanner.Planned.Dialing dialing) return dialing.call();
    throw new IllegalStateException("not planned: " + planned);
  }

  /**
   * Something said in a call, just now, about whether anything else worries her; speech is
   * recognised well.
   */
  public void said(CallId call, int turn, Via via, String words) {
    Speaker speaker = via == Via.VOICE ? Speaker.COMPANION : Speaker.PATIENT;
    Optional<Float> confidence = via == Via.SPEECH ? Optional.of(0.9f) : Optional.empty();
    var said = new Said(speaker, via, words, Optional.of("worry"), confidence);
    var utterance = new Utterance(call, new Utterance.Place(turn, 0), said, now());
    database.doIn(hospital, () -> database.bean(Calls.class).add(utterance));
  }

  /** With a key that is not on record: facades ask for the role only. */
  public Caller asProgram() {
    return new Caller(Actor.key(ApiKeyId.random()), hospital, Role.PROGRAM);
  }

  public Caller as(StaffMember member) {
    return new Caller(Actor.staff(member.id()), hospital, member.role());
  }

  public Caller asNurse() {
    return as(nurse);
  }

  public HospitalId hospital() {
    return hospital;
  }

  public PhoneNumber phone() {
    return phone;
  }

  public StaffMember nurse() {
    return nurse;
  }

  public PatientId patient() {
    return patient;
  }

  private Instant now() {
    return database.clock().instant();
  }
}
