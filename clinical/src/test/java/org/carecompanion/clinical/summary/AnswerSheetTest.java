package org.carecompanion.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.call.CallOutcome;
import org.junit.jupiter.api.Test;

/** What was not asked, or not answered, is never a no. */
class AnswerSheetTest {
  private static final List<Question> QUESTIONS =
      Protocols.bundled().find("knee-hip", 1).orElseThrow().questionsOn(7);

  @Test
  void a_call_of_which_nothing_is_known_asked_nothing_and_denied_nothing() {
    CallSummary summary =
        new CallSummary(
            Optional.of(CallOutcome.NO_ANSWER),
            sheet(Optional.empty(), Set.of(), Stand.ENDED),
            List.of(),
            List.of());
    assertThat(summary.notAsked()).hasSameSizeAs(QUESTIONS);
    assertThat(summary.denied()).isEmpty();
    assertThat(summary.worrying()).isEmpty();
  }

  @Test
  void only_what_was_answered_with_no_is_denied() {
    var state =
        state(
            "leg",
            "null",
            "{\"chest_pain\":{\"kind\":\"NO\",\"value\":\"\"},\"breathing\":{\"kind\":\"UNANSWERED\",\"value\":\"\"}}");
    Map<String, Given> given =
        byId(sheet(state, Set.of("chest_pain", "breathing", "leg"), Stand.ENDED));
    assertThat(given)
        .containsEntry("chest_pain", Given.NO)
        .containsEntry("breathing", Given.NO_ANSWER)
        .containsEntry("leg", Given.NO_ANSWER)
        .containsEntry("fever", Given.NOT_ASKED);
  }

  @Test
  void the_question_that_is_open_is_being_asked_while_the_call_goes_on() {
    var state = state("leg", "null", "{}");
    assertThat(byId(sheet(state, Set.of("leg"), Stand.GOING_ON)))
        .containsEntry("leg", Given.BEING_ASKED);
    assertThat(byId(sheet(state, Set.of("leg"), Stand.ENDED)))
        .as("hung up on it")
        .containsEntry("leg", Given.NO_ANSWER);
  }

  @Test
  void a_question_overtaken_by_the_emergency_wording_counts_as_not_asked() {
    var state = state("wound_redness", "\"URGENT\"", "{}");
    assertThat(byId(sheet(state, Set.of("leg", "wound_redness"), Stand.ENDED)))
        .containsEntry("wound_redness", Given.NOT_ASKED)
        .containsEntry("leg", Given.NO_ANSWER);
  }

  private static Optional<ConversationState> state(String open, String ending, String answers) {
    return Optional.of(
        ConversationJson.read(
            """
            {"protocol":{"key":"knee-hip","version":1},
             "identity":{"name":"HELD","date":true,"held":true,"missed":0,"asides":0},
             "position":{"question":"%s","asked":1,"clarified":false,"lost":0,"silent":0},
             "memory":{"answers":%s,"found":[]},"ending":%s}
            """
                .formatted(open, answers, ending)));
  }

  private static List<Answered> sheet(
      Optional<ConversationState> state, Set<String> put, Stand stand) {
    return AnswerSheet.of(new CallRows(QUESTIONS, state, new ArrayList<>(), put, stand));
  }

  private static Map<String, Given> byId(List<Answered> sheet) {
    return sheet.stream()
        .collect(Collectors.toMap(a -> a.question().orElseThrow().id(), Answered::given));
  }
}
