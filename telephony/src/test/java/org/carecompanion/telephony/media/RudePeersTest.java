package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.carecompanion.telephony.media.RememberedCalls.Told;
import org.carecompanion.telephony.server.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever one peer sends, the calls beside it hear every frame of theirs. */
class RudePeersTest {
  private static final int FRAMES = 200;
  private final Listening listening = new Listening(1_000);
  private final long seed = Long.getLong("noise.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @AfterEach
  void close() {
    listening.close();
  }

  @Test
  void noise_costs_the_calls_beside_it_nothing() throws Exception {
    Peer left = listening.started("CA-left");
    Told leftCall = listening.calls.next();
    Peer right = listening.started("CA-right");
    Told rightCall = listening.calls.next();
    for (int frame = 0; frame < FRAMES; frame++) {
      left.says(Peer.media(frame * 20, 1));
      right.says(Peer.media(frame * 20, 2));
      rude("CA" + frame);
    }
    Soon.that(
        () -> {
          assertThat(leftCall.length()).as("seed %d", seed).isEqualTo(FRAMES * 160);
          assertThat(rightCall.length()).as("seed %d", seed).isEqualTo(FRAMES * 160);
        });
    assertThat(leftCall.events).noneMatch("lost"::equals);
    assertThat(rightCall.events).noneMatch("lost"::equals);
    Soon.that(() -> assertThat(listening.streams.count()).isEqualTo(2));
  }

  /** One connection that begins like any other, then does not behave. */
  private void rude(String call) throws IOException {
    try (var peer = new RawPeer(listening.address(), listening.path(call))) {
      if (random.nextBoolean()) peer.says(Peer.START.formatted(call));
      for (int i = 0; i < 1 + random.nextInt(8); i++) one(peer, call);
    } catch (IOException letGo) {
      assertThat(letGo).as("ours to close").isNotNull();
    }
  }

  private void one(RawPeer peer, String call) throws IOException {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    String media = Peer.media(random.nextInt(), random.nextInt());
    switch (random.nextInt(9)) {
      case 0 -> peer.bytes(noise);
      case 1 -> peer.bytes(RawPeer.frame(random.nextInt(256), noise));
      case 2 -> peer.says(media.substring(0, random.nextInt(media.length())));
      case 3 ->
          peer.says("{\"event\":\"media\",\"media\":{\"payload\":\"" + "A".repeat(60_000) + "\"}}");
      case 4 -> peer.says(Peer.START.formatted(call + "x"));
      case 5 -> peer.says("[".repeat(30_000));
      case 6 -> peer.bytes(RawPeer.frame(0x81, noise));
      case 7 -> peer.says(new String(noise, StandardCharsets.ISO_8859_1));
      default -> {
        for (int i = 0; i < 500; i++) peer.says(media);
      }
    }
  }
}
