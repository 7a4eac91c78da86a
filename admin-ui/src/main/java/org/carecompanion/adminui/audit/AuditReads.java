package org.carecompanion.adminui.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.AuditDesk;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.ApiKey;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.ApiKeys;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/** Reads the audit with the names of people, for administrators. */
@Dependent
public class AuditReads {
  @Inject HospitalScope scope;
  @Inject AuditDesk desk;
  @Inject Glass glass;
  @Inject Staff staff;
  @Inject StaffMembers members;
  @Inject Patients patients;
  @Inject ApiKeys keys;

  List<AuditRow> page(SignedIn me, AuditFilter filter, int offset, int limit) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Staff.Names names = staff.names();
          return desk.page(me.caller(), filter, offset, limit).stream()
              .map(shown -> row(shown, names))
              .toList();
        });
  }

  int count(SignedIn me, AuditFilter filter) {
    return Math.toIntExact(desk.count(me.caller(), filter));
  }

  AuditDesk.State state(SignedIn me) {
    return desk.state(me.caller());
  }

  /** Whoever may appear as a person in the audit and still works here, by name. */
  Map<StaffId, String> people(SignedIn me) {
    return scope.call(
        me.hospital().value(),
        () ->
            members.active().stream()
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name)));
  }

  /** As the filter names a patient; empty if there is none. */
  Optional<String> patientName(SignedIn me, PatientId id) {
    return scope.call(me.hospital().value(), () -> patients.find(id).map(AuditReads::name));
  }

  List<GlassRow> openings(SignedIn me) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Staff.Names names = staff.names();
          return glass.recent(me.caller()).stream().map(g -> opening(g, names)).toList();
        });
  }

  boolean review(SignedIn me, UUID opening) {
    return glass.review(me.caller(), opening);
  }

  private AuditRow row(AuditDesk.Shown shown, Staff.Names names) {
    AuditEntry entry = shown.entry();
    String who =
        entry
            .actor()
            .staff()
            .map(names::of)
            .orElseGet(
                () ->
                    Texts.of(
                        entry.actor().value().equals("system") ? "audit.system" : "audit.program"));
    return new AuditRow(entry, who, about(entry, names), shown.place());
  }

  private Optional<String> about(AuditEntry entry, Staff.Names names) {
    UUID subject = entry.subject().id();
    return entry
        .patient()
        .flatMap(patients::find)
        .map(AuditReads::name)
        .or(
            () ->
                switch (entry.subject().kind()) {
                  case "staff_member" -> Optional.of(names.of(new StaffId(subject)));
                  case "api_key" -> keys.find(new ApiKeyId(subject)).map(ApiKey::name);
                  default -> Optional.empty();
                });
  }

  private GlassRow opening(GlassBreak broken, Staff.Names names) {
    return new GlassRow(
        broken,
        names.of(new StaffId(broken.staff())),
        patients.find(broken.patient()).map(AuditReads::name).orElse(""),
        broken.reviewedBy().map(StaffId::new).map(names::of));
  }

  private static String name(Patient patient) {
    return patient.name().family() + ", " + patient.name().given() + " · " + patient.mrn();
  }
}
