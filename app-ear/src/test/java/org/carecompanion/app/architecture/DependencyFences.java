package org.carecompanion.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.adminui.canary.ConsoleCanary;
import org.carecompanion.app.architecture.canary.LauncherCanary;
import org.carecompanion.clinical.canary.ClinicalCanary;
import org.carecompanion.db.canary.DbCanary;
import org.carecompanion.domain.canary.DomainCanary;
import org.carecompanion.simulator.canary.SimulatorCanary;
import org.carecompanion.speech.audio.AudioCanary;
import org.carecompanion.speech.canary.SpeechCanary;
import org.carecompanion.speech.playback.PlaybackCanary;
import org.carecompanion.speech.stt.SttCanary;
import org.carecompanion.speech.tts.TtsCanary;
import org.carecompanion.speech.turn.TurnCanary;
import org.carecompanion.speech.vad.VadCanary;
import org.carecompanion.speech.vendor.VendorCanary;
import org.carecompanion.telephony.api.ApiCanary;
import org.carecompanion.telephony.carrier.CarrierCanary;
import org.carecompanion.telephony.recording.RecordingCanary;
import org.carecompanion.telephony.webhook.WebhookCanary;

/**
 * Who may use whom of our own packages: the table of the design. Depend down the flow, never back.
 */
final class DependencyFences {
  private static final String ROOT = "org.carecompanion.";
  private static final List<String> TELEPHONY =
      List.of(
          "telephony..",
          "speech..",
          "db..",
          "domain.call",
          "domain.hospital",
          "domain.patient",
          "domain.consent",
          "domain.usage",
          // who asks, and whether they may
          "domain.staff",
          "domain.audit",
          // and whose words are open to them
          "clinical.access",
          "clinical.checkin",
          "clinical.conversation",
          // what could not be written
          "clinical.journal");

  private DependencyFences() {}

  static List<Fence> all() {
    return List.of(
        mayUse(DbCanary.class, "db..", "db.."),
        mayUse(DomainCanary.class, "domain..", "domain.."),
        mayUse(SpeechCanary.class, "speech..", "speech.."),
        mayUse(AudioCanary.class, "speech.audio..", "speech.audio"),
        mayUse(VadCanary.class, "speech.vad..", "speech.vad", "speech.audio"),
        mayUse(
            TurnCanary.class,
            "speech.turn..",
            "speech.turn",
            "speech.vad",
            "speech.stt",
            "speech.words"),
        mayUse(
            SttCanary.class,
            "speech.stt..",
            "speech.stt..",
            "speech.vad",
            "speech.audio",
            "speech.failure",
            "speech.vendor.google",
            "speech.program",
            "speech.words"),
        mayUse(PlaybackCanary.class, "speech.playback..", "speech.playback", "speech.audio"),
        mayUse(
            TtsCanary.class,
            "speech.tts..",
            "speech.tts..",
            "speech.audio",
            "speech.failure",
            "speech.vendor.google",
            "speech.program",
            "speech.words"),
        mayUse(
            VendorCanary.class,
            "speech.vendor..",
            "speech.vendor..",
            "speech.stt..",
            "speech.tts..",
            "speech.vad",
            "speech.audio",
            "speech.failure"),
        mayUse(ClinicalCanary.class, "clinical..", "clinical..", "domain..", "db.."),
        mayUse(
            WebhookCanary.class, "telephony.(webhook|call|voice|outbound|media)..", telephonyAnd()),
        mayUse(
            RecordingCanary.class,
            "telephony.recording..",
            telephonyAnd("domain.recording", "domain.audit", "domain.secrecy")),
        // text messages to those on call wait as rows of clinical.notify
        mayUse(CarrierCanary.class, "telephony.carrier..", telephonyAnd("clinical.notify")),
        // what programs may see and do: decision 0011
        mayUse(
            ApiCanary.class,
            "telephony.api..",
            telephonyAnd(
                "clinical.alert",
                "clinical.followup",
                "clinical.program",
                "clinical.register",
                "clinical.summary",
                "domain.alert",
                "domain.finding",
                "domain.followup",
                "domain.page",
                "domain.program",
                "domain.surgery")),
        console(),
        mayUse(SimulatorCanary.class, "simulator..", "simulator.."),
        mayUse(
            LauncherCanary.class,
            "app..",
            "app..",
            "db.open",
            "db.audit",
            "db.sealed",
            "domain.secrecy"));
  }

  /** Reads the domain in a hospital's scope and is told of changes; acts through facades. */
  private static Fence console() {
    return mayUse(
        ConsoleCanary.class,
        "adminui..",
        "adminui..",
        "domain..",
        "db.scope",
        "db.notice",
        "clinical.access",
        "clinical.alert",
        "clinical.checkin",
        "clinical.conversation",
        "clinical.followup",
        "clinical.program",
        "clinical.protocol",
        "clinical.register",
        "clinical.replay",
        "clinical.review",
        "clinical.setup",
        "clinical.staff",
        "clinical.program",
        "clinical.summary",
        "clinical.understanding",
        "telephony.call",
        "telephony.outbound",
        "telephony.recording");
  }

  private static String[] telephonyAnd(String... more) {
    return Stream.concat(TELEPHONY.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static Fence mayUse(Class<?> canary, String from, String... packages) {
    String[] allowed = Stream.of(packages).map(ROOT::concat).toArray(String[]::new);
    return new Fence(
        "%s uses of ours only %s".formatted(from, String.join(", ", packages)),
        noClasses()
            .that()
            .resideInAPackage(ROOT + from)
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + ".").and(not(resideInAnyPackage(allowed)))),
        canary);
  }
}
