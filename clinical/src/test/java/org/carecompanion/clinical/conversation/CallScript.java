package org.carecompanion.clinical.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.CallContext.Aftercare;
import org.carecompanion.clinical.conversation.CallContext.HospitalVoice;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Person;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.surgery.ProcedureFamily;

/** A call as a script: the companion says, the patient says, and what was noted on the way. */
final class CallScript {
  static final Protocols PROTOCOLS = Protocols.bundled();
  static final Conversation CONVERSATION = new Conversation(PROTOCOLS);

  private final CallContext context;
  private final Protocol protocol;
  private final List<Noted> noted = new ArrayList<>();
  private final List<Saying> said = new ArrayList<>();
  private Reply last;

  private CallScript(CallContext context) {
    this(context, protocol());
  }

  private CallScript(CallContext context, Protocol protocol) {
    this.context = context;
    this.protocol = protocol;
    this.last = take(CONVERSATION.begin(context, protocol));
  }

  static CallContext context(int postOperativeDay) {
    return new CallContext(
        new Person("Maria", "Lopez", LocalDate.of(1958, 3, 15)),
        new Aftercare("right knee replacement", postOperativeDay),
        new HospitalVoice("Harbor Hospital", "2 1 2, 5 5 5, 0 1 0 0", "911", "988"),
        Optional.empty());
  }

  static Protocol protocol() {
    return PROTOCOLS.find("knee-hip", 1).orElseThrow();
  }

  /** The phone was picked up; the companion has said its first words. */
  static CallScript answered() {
    return answeredOnDay(5);
  }

  /** The hospital wants Maria Lopez to be told this. */
  static CallScript answeredWithMessage(String message) {
    CallContext usual = context(5);
    return new CallScript(
        new CallContext(usual.person(), usual.aftercare(), usual.hospital(), Optional.of(message)));
  }

  /**
   * The newest protocol of a family and kind of call, on a day; Maria Lopez has said who she is.
   */
  static CallScript identified(ProcedureFamily family, String callType, int postOperativeDay) {
    return new CallScript(
            context(postOperativeDay), PROTOCOLS.newest(family, callType).orElseThrow())
        .saysWhoSheIs();
  }

  static CallScript answeredOnDay(int postOperativeDay) {
    return new CallScript(context(postOperativeDay));
  }

  /** Maria Lopez has said who she is; the first question was put. */
  static CallScript identified() {
    return answered().saysWhoSheIs();
  }

  private CallScript saysWhoSheIs() {
    return patientSays("This is Maria Lopez, March fifteenth, nineteen fifty-eight.");
  }

  /** Everything before the question was denied, and it is open now. */
  CallScript untilAsked(String question) {
    while (!last.next().question().equals(question)) {
      assertThat(last.ending()).as("before " + question).isEmpty();
      patientSays(allIsWell());
    }
    return this;
  }

  /** Whatever is still asked, the patient is well. */
  CallScript untilTheEnd() {
    while (last.ending().isEmpty()) patientSays(allIsWell());
    return this;
  }

  private String allIsWell() {
    Question open = protocol.question(last.next().question()).orElseThrow();
    return switch (open.asked().expected()) {
      case Expected.PainScore q -> "two";
      case Expected.Choice q -> wellChosen(open.id());
      case Expected.OwnWords q -> "any time";
      case Expected.YesNo q -> "no";
      case Expected.Amount q -> "no";
      case Expected.Concern q -> "no";
      case Expected.CallBack q -> "no";
      case Expected.Nothing q -> "no";
    };
  }

  private static String wellChosen(String question) {
    return switch (question) {
      case "pain_relief" -> "it helps";
      case "overall" -> "better";
      case "weight" -> "about the same";
      default -> "I would call 911";
    };
  }

  CallScript patientSays(String text) {
    return turn(PatientTurn.Spoken.of(text));
  }

  CallScript patientMumbles(String text) {
    return turn(new PatientTurn.Spoken(text, OptionalDouble.of(0.2)));
  }

  CallScript patientPresses(String digits) {
    return turn(new PatientTurn.Keyed(digits));
  }

  CallScript patientIsSilent() {
    return turn(new PatientTurn.Silent());
  }

  private CallScript turn(PatientTurn turn) {
    // through the text form each time: any node may take the next turn
    ConversationState state = ConversationJson.read(ConversationJson.write(last.next()));
    assertThat(state).isEqualTo(last.next());
    take(CONVERSATION.step(context, state, turn));
    return this;
  }

  private Reply take(Reply reply) {
    noted.addAll(reply.noted());
    said.addAll(reply.sayings());
    last = reply;
    return reply;
  }

  CallScript companionSays(String part) {
    assertThat(words(last)).contains(part);
    return this;
  }

  CallScript companionDoesNotSay(String part) {
    assertThat(words(last)).doesNotContainIgnoringCase(part);
    return this;
  }

  CallScript companionAsks(String question) {
    assertThat(last.next().question()).isEqualTo(question);
    assertThat(last.ending()).isEmpty();
    return this;
  }

  CallScript saidKeys(String... keys) {
    assertThat(last.sayings().stream().map(Saying::key)).containsExactly(keys);
    return this;
  }

  CallScript callEnds(Ending ending) {
    assertThat(last.ending()).contains(ending);
    assertThat(last.next().ended()).contains(ending);
    assertThat(last.listening()).isEqualTo(Listening.NOTHING);
    return this;
  }

  CallScript found(Concept concept, FindingStatus status, String words) {
    assertThat(findings())
        .as("findings")
        .anySatisfy(
            finding -> {
              assertThat(finding.concept()).isEqualTo(concept);
              assertThat(finding.status()).isEqualTo(status);
              assertThat(finding.proof().words()).isEqualTo(words);
            });
    return this;
  }

  CallScript foundNothing(Concept concept) {
    assertThat(findings().stream().map(FindingDraft::concept)).doesNotContain(concept);
    return this;
  }

  CallScript foundOnce(Concept concept, FindingStatus status) {
    assertThat(
            findings().stream()
                .filter(finding -> finding.concept() == concept && finding.status() == status))
        .hasSize(1);
    return this;
  }

  CallScript noted(Noted event) {
    assertThat(noted).contains(event);
    return this;
  }

  CallScript notNoted(Class<? extends Noted> kind) {
    assertThat(noted).doesNotHaveAnyElementsOfTypes(kind);
    return this;
  }

  List<FindingDraft> findings() {
    return noted.stream()
        .filter(Noted.Found.class::isInstance)
        .map(event -> ((Noted.Found) event).finding())
        .toList();
  }

  List<Saying> said() {
    return said;
  }

  Protocol protocolOfCall() {
    return protocol;
  }

  Reply reply() {
    return last;
  }

  private static String words(Reply reply) {
    return reply.sayings().stream().map(Saying::text).collect(Collectors.joining(" "));
  }
}
