package org.carecompanion.simulator;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carecompanion.simulator.azure.AzureVoice;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.google.GoogleServices;
import org.carecompanion.simulator.http.WebServer;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.sound.Speaker;
import org.carecompanion.simulator.sound.Synthesis;

/** The speech vendors that are played, each on its port. Closing it ends them. */
final class SpeechVendors implements AutoCloseable {
  private final Optional<GoogleServices> google;
  private final Optional<WebServer> azure;

  /**
   * Which vendors there are. Never prints its key.
   *
   * @param pace how quick they are
   */
  record Settings(
      OptionalInt googlePort, OptionalInt azurePort, GoogleServices.Pace pace, String azureKey) {
    static final Settings NONE =
        new Settings(OptionalInt.empty(), OptionalInt.empty(), GoogleServices.Pace.QUICK, "");

    @Override
    public String toString() {
      return "Settings[" + googlePort + ", " + azurePort + ", " + pace + ", [redacted]]";
    }
  }

  private SpeechVendors(Optional<GoogleServices> google, Optional<WebServer> azure) {
    this.google = google;
    this.azure = azure;
  }

  static SpeechVendors start(
      String host, Settings settings, Speaker speaker, Faults faults, SpeechTimes times) {
    Synthesis voice = new Synthesis(speaker);
    Optional<GoogleServices> google = Optional.empty();
    Optional<WebServer> azure = Optional.empty();
    if (settings.googlePort().isPresent()) {
      var address = new InetSocketAddress(host, settings.googlePort().getAsInt());
      google = Optional.of(GoogleServices.start(address, settings.pace(), voice, faults, times));
    }
    if (settings.azurePort().isPresent()) {
      var address = new InetSocketAddress(host, settings.azurePort().getAsInt());
      var endpoint = new AzureVoice(settings.azureKey(), settings.pace().delay(), voice, faults);
      azure = Optional.of(WebServer.start(address, endpoint::answer));
    }
    return new SpeechVendors(google, azure);
  }

  OptionalInt googlePort() {
    return google.map(it -> OptionalInt.of(it.port())).orElse(OptionalInt.empty());
  }

  OptionalInt azurePort() {
    return azure.map(it -> OptionalInt.of(it.port())).orElse(OptionalInt.empty());
  }

  /** A line for each, as printed at the start. */
  List<String> lines(String host) {
    List<String> lines = new ArrayList<>();
    googlePort().ifPresent(port -> lines.add("google speech (simulated) at " + host + ":" + port));
    azurePort()
        .ifPresent(port -> lines.add("azure voice (simulated) at http://" + host + ":" + port));
    return lines;
  }

  @Override
  public void close() {
    google.ifPresent(GoogleServices::close);
    azure.ifPresent(WebServer::close);
  }
}
