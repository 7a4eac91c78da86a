package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.carecompanion.clinical.protocol.Protocols;
import org.junit.jupiter.api.Test;

class FixedSayingsTest {
  private static final CallContext.HospitalVoice HARBOR =
      new CallContext.HospitalVoice("Harbor Hospital", "212 555 0100", "911", "988");

  private final FixedSayings sayings = new FixedSayings(Protocols.bundled());
  private final List<Saying> all = sayings.lines(HARBOR);

  @Test
  void the_emergency_wording_with_the_numbers_of_the_country_comes_first() {
    assertThat(all.getFirst().mustBeHeard()).isTrue();
    Saying alarm =
        new LoneGate(Protocols.bundled())
            .check(new PatientTurn.Spoken("I can't breathe", OptionalDouble.empty()), HARBOR)
            .orElseThrow()
            .saying();
    assertThat(all).extracting(Saying::text).contains(alarm.text());
    assertThat(alarm.text()).contains("911");
    long must = all.stream().filter(Saying::mustBeHeard).count();
    assertThat(all.stream().limit(must)).allMatch(Saying::mustBeHeard);
  }

  @Test
  void nobodys_name_is_in_them_and_no_text_twice() {
    List<Saying> questions = sayings.questions(HARBOR);
    assertThat(questions).hasSizeGreaterThan(20);
    assertThat(questions).allMatch(saying -> saying.key().startsWith("question."));
    for (List<Saying> some : List.of(all, questions)) {
      assertThat(some).extracting(Saying::text).doesNotHaveDuplicates();
      assertThat(some).noneMatch(saying -> saying.text().matches(".*\\{[a-z]+}.*"));
      assertThat(some).allMatch(saying -> saying.content() == Saying.Content.FIXED);
    }
  }
}
