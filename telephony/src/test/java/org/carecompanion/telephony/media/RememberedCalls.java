package org.carecompanion.telephony.media;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carecompanion.telephony.call.CarrierStream;
import org.carecompanion.telephony.call.StreamEvents;
import org.carecompanion.telephony.call.StreamedCall;

/** Calls that write down what their streams tell them. */
final class RememberedCalls {
  private final BlockingQueue<Told> opened = new LinkedBlockingQueue<>();

  /** The next call that opens. */
  Told next() throws InterruptedException {
    Told told = opened.poll(10, TimeUnit.SECONDS);
    if (told == null) throw new AssertionError("no call opened");
    return told;
  }

  boolean none() {
    return opened.isEmpty();
  }

  StreamEvents open(StreamedCall call, CarrierStream out) {
    var told = new Told(call, out);
    opened.add(told);
    return told;
  }

  /** One call, and what it was told, in order. */
  static final class Told implements StreamEvents {
    final StreamedCall call;
    final CarrierStream out;
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Short> samples = new CopyOnWriteArrayList<>();
    private volatile int length;

    Told(StreamedCall call, CarrierStream out) {
      this.call = call;
      this.out = out;
    }

    @Override
    public void sound(Duration at, short[] sound, int samplesOfIt) {
      events.add("sound " + at.toMillis() + " " + samplesOfIt);
      length += samplesOfIt;
      if (samplesOfIt > 0) samples.add(sound[0]);
    }

    @Override
    public void key(char key) {
      events.add("key " + key);
    }

    @Override
    public void marked(String mark) {
      events.add("mark " + mark);
    }

    @Override
    public void stopped() {
      events.add("stopped");
    }

    @Override
    public void lost() {
      events.add("lost");
    }

    /** Samples so far. */
    int length() {
      return length;
    }
  }
}
