package org.carecompanion.app.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carecompanion.app.boot.Home;
import org.carecompanion.db.open.DataFolder;
import org.carecompanion.db.open.DatabaseLook;

/**
 * Looks at everything the product needs before it calls anybody, and says how to put right what is
 * not. Changes nothing; asks the carrier and the mail server without ringing or sending.
 */
final class Doctor {
  private final Settings settings;
  private final Path jar;
  private final Clock clock;
  private final DataFolder folder;
  private final List<Diagnosis> found = new ArrayList<>();

  Doctor(Settings settings, Path jar, Clock clock) {
    this.settings = settings;
    this.jar = jar;
    this.clock = clock;
    folder = new DataFolder(Home.find().toAbsolutePath().normalize());
  }

  DiagnosisReport look() {
    var machine = new MachineLook(settings, folder, clock);
    found.add(machine.java());
    List<Shortcoming> shortcomings = Configuration.shortcomings(settings);
    settings(shortcomings);
    found.addAll(machine.files());
    found.add(machine.time());
    database();
    found.addAll(new AddressLook(settings, clock).look());
    found.addAll(new MediaLook(settings).look());
    vendors(shortcomings);
    return new DiagnosisReport(List.copyOf(found));
  }

  private void settings(List<Shortcoming> shortcomings) {
    if (shortcomings.isEmpty()) found.add(Diagnosis.ok("settings", "complete"));
    for (Shortcoming one : shortcomings)
      found.add(
          Diagnosis.problem("settings", one.what() + ": " + one.key(), "it is " + one.meaning()));
  }

  private void database() {
    var look = new DatabaseLook(folder, clock);
    if (settings.get("database.url").isEmpty()) seen(look.embedded());
    else
      Configuration.givenDatabase(settings)
          .ifPresentOrElse(
              given -> seen(look.given(given)),
              () -> found.add(Diagnosis.notChecked("database", "its address cannot be read")));
  }

  private void seen(List<DatabaseLook.Seen> looked) {
    for (DatabaseLook.Seen one : looked)
      found.add(
          new Diagnosis(
              "database", Diagnosis.Grade.valueOf(one.grade().name()), one.says(), one.fix()));
  }

  private void vendors(List<Shortcoming> shortcomings) {
    Map<String, String> told = settings.forServer();
    try (var libraries = ProductLibraries.unpack(jar)) {
      var vendors = new VendorLook(libraries, told, shortcomings);
      found.addAll(
          vendors.look(
              "carrier", "twilio.", "org.carecompanion.telephony.carrier.twilio.TwilioLook"));
      found.addAll(vendors.look("mail", "smtp.", "org.carecompanion.clinical.notify.MailLook"));
      found.addAll(vendors.look("speech", "speech.", "org.carecompanion.speech.vendor.SpeechLook"));
    } catch (Exception e) {
      found.add(Diagnosis.notChecked("carrier", "the libraries cannot be unpacked: " + e));
    }
  }
}
