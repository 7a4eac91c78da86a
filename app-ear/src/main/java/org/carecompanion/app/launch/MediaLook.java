package org.carecompanion.app.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where calls are streams: whether the media listener can listen, and whether the carriers' paths
 * of the public address lead to it and not to the server. While the product does not run, its port
 * is answered for a moment with a word nobody else knows; while it runs, the listener is asked
 * itself.
 */
final class MediaLook {
  /** What the listener says of itself (telephony.media.Door). */
  private static final String UP = "media listener: up";

  private static final List<String> PATHS = List.of("/phone/ws/", "/phone/exotel/ws/");
  private static final String HEALTH = "health";

  private final WebLook web = new WebLook();
  private final Settings settings;
  private final List<Diagnosis> found = new ArrayList<>();

  MediaLook(Settings settings) {
    this.settings = settings;
  }

  /** Nothing where the carrier listens and speaks. */
  List<Diagnosis> look() {
    if (!Configuration.streams(settings)) return List.of();
    if (Configuration.shortcomings(settings).stream()
        .anyMatch(one -> one.key().startsWith("companion.media.")))
      return List.of(Diagnosis.notChecked("streams", "their settings are not complete"));
    ServerPort port = ServerPort.ofMedia(settings);
    try {
      port.mustBeFree();
      found.add(Diagnosis.ok("media port", port.port() + " is free"));
      whileStopped(port);
    } catch (Refused e) {
      whileTaken(port);
    }
    return List.copyOf(found);
  }

  private void whileStopped(ServerPort port) {
    try (var answering = AnsweringPort.on(port.address())) {
      paths(port, answering.word());
    } catch (IOException e) {
      found.add(
          Diagnosis.notChecked("streams", "port " + port.port() + " cannot be listened on: " + e));
    }
  }

  private void whileTaken(ServerPort port) {
    String here = "http://" + port.address().getHostString() + ":" + port.port() + "/" + HEALTH;
    boolean ours = web.get(here).filter(answer -> answer.body().contains(UP)).isPresent();
    found.add(
        ours
            ? Diagnosis.ok("media port", port.port() + ": the media listener answers")
            : Diagnosis.problem(
                "media port",
                port.port() + " is taken by another program",
                "stop that one, or set " + port.key()));
    if (ours) paths(port, UP);
  }

  private void paths(ServerPort port, String expected) {
    String address = Configuration.mediaUrl(settings).replaceFirst("^ws", "http");
    for (String path : PATHS) found.add(path(address + path, port, expected));
  }

  private Diagnosis path(String address, ServerPort port, String expected) {
    var answer = web.get(address + HEALTH);
    if (answer.isEmpty())
      return Diagnosis.problem(
          "streams",
          address + "* does not answer from here",
          "check companion.media.url, the certificate and the proxy");
    return answer.get().body().contains(expected)
        ? Diagnosis.ok("streams", address + "* leads to the media listener")
        : Diagnosis.problem(
            "streams",
            address
                + "* answers "
                + answer.get().statusCode()
                + ", but it is not the media listener",
            "let the proxy pass this path on to port "
                + port.port()
                + ", with Upgrade and Connection (docs/operations)");
  }
}
