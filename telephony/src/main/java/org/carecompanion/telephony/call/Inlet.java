package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** One stream's way into its call. */
record Inlet(int stream, Consumer<CallEvent> mailbox) implements StreamEvents {
  @Override
  public void sound(Duration at, short[] samples, int length) {
    mailbox.accept(new CallEvent.Sound(stream, at, Arrays.copyOf(samples, length)));
  }

  @Override
  public void key(char key) {
    mailbox.accept(new CallEvent.Key(stream, key));
  }

  @Override
  public void marked(String mark) {
    mailbox.accept(new CallEvent.Marked(stream, mark));
  }

  @Override
  public void stopped() {
    mailbox.accept(new CallEvent.Stopped(stream));
  }

  @Override
  public void lost() {
    mailbox.accept(new CallEvent.Lost(stream));
  }
}
