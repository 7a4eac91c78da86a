package org.carecompanion.telephony.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.util.Map;
import org.carecompanion.telephony.PhoneBench;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real server with calls as streams, its media listener beside it. */
@ExtendWith(ArquillianExtension.class)
class StreamServerIT implements StreamRecordingTests, StreamHangUpTests {
  private static final int MEDIA_PORT = freePort();
  private static final SpeechServices SPEECH = new SpeechServices();

  @ArquillianResource private URL url;
  private Webhooks carrier;

  @Deployment(testable = false)
  static WebArchive archive() {
    return PhoneServer.archive(
        Map.of(
            "companion.call.mode",
            "stream",
            "companion.media.port",
            Integer.toString(MEDIA_PORT),
            "companion.media.exotel.password",
            EXOTEL_PASSWORD,
            // which refuse, so that each call falls back on the carrier's ears, but for one test
            "speech.ears",
            "google",
            "speech.voices",
            "google",
            "speech.google.endpoint",
            SPEECH.address()));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void connect() {
    carrier = new Webhooks(url, bench().line());
    PhoneServer.twilio().forget();
  }

  @Override
  public int mediaPort() {
    return MEDIA_PORT;
  }

  @Override
  public SpeechServices speech() {
    return SPEECH;
  }

  @Override
  public URL server() {
    return url;
  }

  @Override
  public Webhooks carrier() {
    return carrier;
  }

  @Override
  public PhoneBench bench() {
    return PhoneServer.ward();
  }
}
