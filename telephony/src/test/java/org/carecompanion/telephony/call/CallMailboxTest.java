package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMailboxTest {
  @Test
  void an_event_that_breaks_its_reader_is_not_the_last_that_is_read() {
    List<CallEvent> read = new ArrayList<>();
    CallMailbox mailbox =
        new CallMailbox(
            event -> {
              read.add(event);
              if (event instanceof CallEvent.Tick) throw new NoClassDefFoundError("gone");
            });
    mailbox.post(new CallEvent.Tick());
    mailbox.post(new CallEvent.HangUp());
    assertThat(read).containsExactly(new CallEvent.Tick(), new CallEvent.HangUp());
    assertThat(mailbox.waiting()).isZero();
  }
}
