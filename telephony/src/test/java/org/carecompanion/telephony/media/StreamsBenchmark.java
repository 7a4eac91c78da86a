package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.telephony.call.CarrierStream;
import org.carecompanion.telephony.call.StreamEvents;
import org.junit.jupiter.api.Test;

/**
 * What a stream costs the listener: each frame that comes is answered with one, and the processor
 * time of the listener's own threads is counted. Not part of the build: {@code
 * -Dtest=StreamsBenchmark -Dstreams=200 -Dseconds=30}.
 */
class StreamsBenchmark {
  private static final int STREAMS = Integer.getInteger("streams", 200);
  private static final int SECONDS = Integer.getInteger("seconds", 30);
  private static final int WARM_UP = 10;
  private static final long FRAME = Duration.ofMillis(20).toNanos();

  private final ConcurrentLinkedQueue<Long> trips = new ConcurrentLinkedQueue<>();
  private final AtomicLong answered = new AtomicLong();
  private volatile boolean counting;

  @Test
  void echo() throws Exception {
    try (var listening = new Listening(STREAMS, Echo::new);
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Talker> all = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        String call = "CA" + i;
        RawPeer peer = new RawPeer(listening.address(), listening.path(call));
        peer.says(Peer.START.formatted(call));
        Talker talker = new Talker(peer, new ConcurrentLinkedQueue<>());
        readers.execute(() -> read(talker));
        all.add(talker);
      }
      talk(all, WARM_UP);
      counting = true;
      long cpu = listenersProcessorTime();
      long begun = System.nanoTime();
      talk(all, SECONDS);
      long wall = System.nanoTime() - begun;
      report(listenersProcessorTime() - cpu, wall);
      for (Talker talker : all) talker.peer().close();
    }
  }

  private record Talker(RawPeer peer, ConcurrentLinkedQueue<Long> sent) {}

  /** Answers each frame with one of ours. */
  private record Echo(CarrierStream out, AudioClip clip) implements StreamEvents {
    Echo(CarrierStream out) {
      this(out, noise());
    }

    private static AudioClip noise() {
      byte[] codes = new byte[160];
      new Random(1).nextBytes(codes);
      return AudioClip.ofMuLaw(codes);
    }

    @Override
    public void sound(Duration at, short[] samples, int length) {
      out.send(new Outgoing.Sound(clip, 0, 1, Duration.ZERO));
    }

    @Override
    public void key(char key) {}

    @Override
    public void marked(String mark) {}

    @Override
    public void stopped() {}

    @Override
    public void lost() {}
  }

  /** Every stream sends its frame every 20 ms, spread evenly. */
  private static void talk(List<Talker> all, int seconds) throws Exception {
    long begun = System.nanoTime();
    long step = FRAME / all.size();
    for (int frame = 0; frame < seconds * 50; frame++) {
      byte[] message =
          RawPeer.frame(0x81, Peer.media(frame * 20, 0x55).getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < all.size(); i++) {
        long due = begun + frame * FRAME + i * step;
        long wait = due - System.nanoTime();
        if (wait > 50_000) TimeUnit.NANOSECONDS.sleep(wait);
        all.get(i).sent().add(System.nanoTime());
        all.get(i).peer().bytes(message);
      }
    }
  }

  private void read(Talker talker) {
    try {
      Socket socket = talker.peer().socket();
      var in = new DataInputStream(socket.getInputStream());
      socket.setSoTimeout(0);
      while (true) {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) length = in.readUnsignedShort();
        in.skipNBytes(length);
        if (first != 0x81) continue; // a ping
        Long sent = talker.sent().poll();
        answered.incrementAndGet();
        if (counting && sent != null) trips.add(System.nanoTime() - sent);
      }
    } catch (IOException over) {
      // the run is over
    }
  }

  private static long listenersProcessorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.dumpAllThreads(false, false))
        .filter(thread -> thread.getThreadName().startsWith("media I/O"))
        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private void report(long cpu, long wall) {
    long[] sorted = trips.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d streams, %d s: %.3f%% of a core each; round trip p50 %.2f ms, p95 %.2f, p99 %.2f, max %.1f; frames %d of %d%n",
        STREAMS,
        SECONDS,
        100.0 * cpu / wall / STREAMS,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        sorted.length,
        (long) STREAMS * SECONDS * 50);
    assertThat(sorted.length).isGreaterThan(STREAMS * SECONDS * 40);
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
  }
}
