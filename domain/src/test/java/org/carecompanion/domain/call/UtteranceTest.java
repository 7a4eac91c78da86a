package org.carecompanion.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UtteranceTest {
  private static Utterance question() {
    var said =
        new Said(Speaker.COMPANION, Via.VOICE, "How are you?", Optional.empty(), Optional.empty());
    return new Utterance(CallId.random(), new Utterance.Place(1, 1), said, Some.NOON);
  }

  @Test
  void what_was_heard_once_stays_heard() {
    Utterance question = question();
    assertThat(question.heard()).as("nobody knows").isEmpty();
    question.heardTo(8);
    question.heardTo(3);
    assertThat(question.heard()).contains(new Heard.UpTo(8));
    question.heardTo(99);
    question.heardTo(0);
    assertThat(question.heard()).contains(new Heard.Fully());
  }

  @Test
  void what_nobody_heard_is_known_for_that() {
    Utterance question = question();
    question.heardTo(0);
    assertThat(question.heard()).contains(new Heard.UpTo(0));
  }
}
