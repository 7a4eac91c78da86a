package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carecompanion.clinical.protocol.Protocol;

/** What holds for every call, whatever is said. */
class AnyConversationTest {
  /** The identity stage with its tries and asides. */
  private static final int IDENTITY_TURNS = 20;

  private static final int TURNS_PER_QUESTION = 6;

  private static final List<String> HEALTH =
      List.of(
          "knee",
          "surgery",
          "replacement",
          "operation",
          "pain",
          "wound",
          "medicine",
          "chest",
          "breathing",
          "healing",
          "fever",
          "leg");

  @Property(tries = 400)
  void every_call_ends_and_keeps_silent_about_health_until_identity_holds(
      @ForAll("protocols") Protocol protocol, @ForAll("turns") List<PatientTurn> turns) {
    Reply reply = CallScript.CONVERSATION.begin(CallScript.context(5), protocol);
    int most = protocol.questions().size() * TURNS_PER_QUESTION + IDENTITY_TURNS;
    int taken = 0;
    while (reply.ending().isEmpty()) {
      assertThat(taken).as("turns taken").isLessThan(most);
      saysSomethingToAnswer(reply);
      reply =
          CallScript.CONVERSATION.step(
              CallScript.context(5), reply.next(), turns.get(taken % turns.size()));
      taken++;
      if (!reply.next().identity().held()) {
        reply
            .sayings()
            .forEach(saying -> assertThat(HEALTH).noneMatch(word -> words(saying).contains(word)));
      }
    }
    assertThat(reply.sayings()).isNotEmpty();
    assertThat(reply.next().ended()).isEqualTo(reply.ending());
  }

  @Property(tries = 200)
  void nobody_gets_in_without_the_name_and_the_date(
      @ForAll("protocols") Protocol protocol, @ForAll("strangersTurns") List<PatientTurn> turns) {
    Reply reply = CallScript.CONVERSATION.begin(CallScript.context(5), protocol);
    for (PatientTurn turn : turns) {
      reply = CallScript.CONVERSATION.step(CallScript.context(5), reply.next(), turn);
      assertThat(reply.next().identity().held()).isFalse();
    }
  }

  @Property(tries = 300)
  void every_state_survives_being_written_and_read(
      @ForAll("protocols") Protocol protocol, @ForAll("turns") List<PatientTurn> turns) {
    Reply reply = CallScript.CONVERSATION.begin(CallScript.context(5), protocol);
    for (PatientTurn turn : turns) {
      reply = CallScript.CONVERSATION.step(CallScript.context(5), reply.next(), turn);
      assertThat(ConversationJson.read(ConversationJson.write(reply.next())))
          .isEqualTo(reply.next());
    }
  }

  @Property(tries = 400)
  void any_text_at_all_is_taken_without_an_error(
      @ForAll("protocols") Protocol protocol, @ForAll String text) {
    Reply begun = CallScript.CONVERSATION.begin(CallScript.context(5), protocol);
    CallScript.CONVERSATION.step(CallScript.context(5), begun.next(), PatientTurn.Spoken.of(text));
    ConversationState asked = CallScript.identified().reply().next();
    CallScript.CONVERSATION.step(CallScript.context(5), asked, PatientTurn.Spoken.of(text));
    CallScript.CONVERSATION.step(CallScript.context(5), asked, new PatientTurn.Keyed(text));
  }

  private static void saysSomethingToAnswer(Reply reply) {
    assertThat(reply.sayings()).isNotEmpty();
    assertThat(reply.sayings())
        .allSatisfy(saying -> assertThat(saying.text()).isNotBlank().doesNotContain("{"));
    assertThat(reply.listening().patienceSeconds()).isPositive();
  }

  private static String words(Saying saying) {
    return saying.text().toLowerCase(java.util.Locale.ROOT);
  }

  @Provide
  Arbitrary<Protocol> protocols() {
    return Arbitraries.of(CallScript.PROTOCOLS.all());
  }

  @Provide
  Arbitrary<List<PatientTurn>> turns() {
    Arbitrary<PatientTurn> anything =
        Arbitraries.of(
            spoken("yes"),
            spoken("no"),
            spoken("I don't know"),
            spoken("maria lopez march fifteenth fifty eight"),
            spoken("Maria Lopez"),
            spoken("what"),
            spoken("can you repeat that"),
            spoken("four"),
            spoken("it helps"),
            spoken("the cat sat on the mat"),
            spoken("this is carlos"),
            spoken("no but my calf is sore"),
            spoken("maybe a bit red"),
            spoken("about the same"),
            spoken("I'm worried about the stitches"),
            spoken("no fever but I have the chills"),
            spoken("yes a hundred and one"),
            spoken("about ten hours ago"),
            spoken("twice"),
            spoken("better than last week"),
            spoken("thick and yellow"),
            spoken("I would call 911"),
            spoken("no to all of it can I go now"),
            spoken("just a bruise they told me to expect"),
            mumbled("yes"),
            mumbled("mm"),
            new PatientTurn.Keyed("1"),
            new PatientTurn.Keyed("2"),
            new PatientTurn.Keyed("7"),
            new PatientTurn.Keyed("03151958"),
            new PatientTurn.Keyed("12"),
            new PatientTurn.Silent(),
            spoken(""));
    return anything.list().ofMinSize(1).ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<PatientTurn>> strangersTurns() {
    Arbitrary<PatientTurn> stranger =
        Arbitraries.of(
            spoken("yes"),
            spoken("speaking"),
            spoken("Maria Lopez"),
            spoken("Maria"),
            spoken("Mrs Lopez"),
            spoken("march fifteenth"),
            spoken("march sixteenth nineteen fifty eight"),
            spoken("nineteen fifty eight"),
            spoken("this is her daughter march fifteenth nineteen fifty eight"),
            new PatientTurn.Keyed("15031958"),
            new PatientTurn.Keyed("0315"),
            new PatientTurn.Silent(),
            spoken("my name is Maria Lopes"));
    return stranger.list().ofMinSize(1).ofMaxSize(20);
  }

  private static PatientTurn spoken(String text) {
    return PatientTurn.Spoken.of(text);
  }

  private static PatientTurn mumbled(String text) {
    return new PatientTurn.Spoken(text, OptionalDouble.of(0.1));
  }
}
