package org.carecompanion.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.simulator.exotel.ExotelCalls;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.http.Answer;
import org.carecompanion.simulator.http.Incoming;
import org.carecompanion.simulator.http.WebServer;
import org.carecompanion.simulator.inspect.ExotelApi;
import org.carecompanion.simulator.inspect.InspectionApi;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.measure.WebhookKind;
import org.carecompanion.simulator.measure.WebhookMeter;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.phone.CallFile;
import org.carecompanion.simulator.phone.CallLog;
import org.carecompanion.simulator.phone.Carrier;
import org.carecompanion.simulator.phone.Switchboard;
import org.carecompanion.simulator.phone.Tempo;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.twilio.Account;
import org.carecompanion.simulator.twilio.Messages;
import org.carecompanion.simulator.twilio.TwilioApi;
import org.carecompanion.simulator.webhook.CookieJar;
import org.carecompanion.simulator.webhook.Signature;
import org.carecompanion.simulator.webhook.WebhookClient;
import org.carecompanion.simulator.webhook.WebhookRequest;
import org.carecompanion.simulator.webhook.WebhookTarget;

/** The wiring: one carrier, its patients and its web server. Closing it ends every call. */
final class World implements AutoCloseable {
  private final Switchboard switchboard;
  private final Messages messages;
  private final ExotelCalls exotel;
  private final SpeechVendors vendors;
  private final WebServer server;

  private World(
      Switchboard switchboard,
      Messages messages,
      ExotelCalls exotel,
      SpeechVendors vendors,
      WebServer server) {
    this.switchboard = switchboard;
    this.exotel = exotel;
    this.messages = messages;
    this.vendors = vendors;
    this.server = server;
  }

  static World start(
      InetSocketAddress address, Account account, PatientBook patients, Surroundings surroundings) {
    Clock clock = Clock.systemUTC();
    WebhookMeter meter = new WebhookMeter(clock);
    Signature signature = new Signature(account.authToken());
    WebhookClient webhooks = new WebhookClient(signature, meter, System::nanoTime);
    Faults faults = new Faults();
    SpeechTimes times = new SpeechTimes();
    Carrier carrier =
        new Carrier(
            new Carrier.Account(account.sid(), signature),
            patients,
            webhooks,
            faults,
            new Carrier.World(clock, surroundings.speaker(), times));
    Switchboard switchboard = switchboard(carrier, surroundings);
    Messages messages = new Messages(account.sid(), webhooks, clock);
    TwilioApi twilio = new TwilioApi(account, switchboard, messages, faults);
    InspectionApi inspection = new InspectionApi(patients, switchboard, messages, meter, faults);
    ExotelCalls exotel = new ExotelCalls(patients, surroundings.speaker(), times, clock);
    Routes routes = new Routes(twilio, inspection, new ExotelApi(exotel));
    SpeechVendors vendors =
        SpeechVendors.start(
            address.getHostString(), surroundings.vendors(), surroundings.speaker(), faults, times);
    WebServer server = WebServer.start(address, routes::answer);
    warmUp(account, server.port());
    return new World(switchboard, messages, exotel, vendors, server);
  }

  /**
   * How fast time passes, how everybody sounds, and which speech vendors there are.
   *
   * @param calls where they are remembered, if anywhere
   */
  record Surroundings(
      Tempo tempo, Optional<Path> calls, Speaker speaker, SpeechVendors.Settings vendors) {}

  private static Switchboard switchboard(Carrier carrier, Surroundings surroundings) {
    Optional<Path> file = surroundings.calls();
    try {
      CallLog log = file.isPresent() ? CallFile.appending(file.get()) : CallLog.NONE;
      var switchboard = new Switchboard(carrier, surroundings.tempo(), System::nanoTime, log);
      if (file.isPresent()) switchboard.remember(file.get());
      return switchboard;
    } catch (IOException e) {
      throw new UncheckedIOException("the file of calls cannot be used", e);
    }
  }

  /** Asks itself once, so that the first webhook's time is the product's and not class loading. */
  private static void warmUp(Account account, int port) {
    Clock clock = Clock.systemUTC();
    WebhookTarget self =
        new WebhookTarget("http://localhost:" + port + "/_sim/metrics", WebhookTarget.Method.GET);
    new WebhookClient(new Signature(account.authToken()), new WebhookMeter(clock), System::nanoTime)
        .send(new WebhookRequest(WebhookKind.STATUS, self, Map.of(), new CookieJar()));
  }

  int port() {
    return server.port();
  }

  SpeechVendors vendors() {
    return vendors;
  }

  @Override
  public void close() {
    server.close();
    vendors.close();
    switchboard.close();
    exotel.close();
    messages.close();
  }

  /** Who answers which addresses. */
  private record Routes(TwilioApi twilio, InspectionApi inspection, ExotelApi exotel) {
    Answer answer(Incoming request) {
      if (request.path().startsWith("/_sim/exotel/")) {
        return exotel.answer(request);
      }
      return request.path().startsWith("/_sim/")
          ? inspection.answer(request)
          : twilio.answer(request);
    }
  }
}
