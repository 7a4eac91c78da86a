package org.carecompanion.telephony.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.LoneGate;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.understanding.Person;
import org.carecompanion.domain.call.Utterance;

/** The product's own conversation with Maria Lopez, five days after her knee, kept in memory. */
final class Ward implements Counsel {
  private static final Protocols PROTOCOLS = Protocols.bundled();
  private static final Conversation CONVERSATION = new Conversation(PROTOCOLS);
  private static final LoneGate GATE = new LoneGate(PROTOCOLS);

  private Optional<ConversationState> state = Optional.empty();
  private Answer last = Answer.hangUp(0);

  /** What happened, in order: turns, and how the call ended for the record. */
  final List<String> record = new ArrayList<>();

  final List<Noted> noted = new ArrayList<>();
  final TreeMap<Integer, OnTheLine> went = new TreeMap<>();
  final TreeMap<Integer, Integer> typed = new TreeMap<>();
  private final StringBuilder said = new StringBuilder();
  private final StringBuilder must = new StringBuilder();
  private boolean alarmed;
  private final Set<UUID> ids = new HashSet<>();
  final Map<Utterance.Place, Integer> heard = new HashMap<>();
  List<Saying> opening = List.of();
  CallContext.Recorded recorded = CallContext.Recorded.NO;
  boolean away;

  /** So many numbers are taken when a turn is written. */
  int taken;

  /** Turns that were thought about ahead, and those that were then put. */
  int foreseen;

  int cameTrue;

  boolean broken;
  int opened;

  private CallContext context() {
    return new CallContext(
        new Person("Maria", "Lopez", LocalDate.of(1958, 3, 15)),
        new CallContext.Aftercare("right knee replacement", 5),
        new CallContext.HospitalVoice("Harbor Hospital", "212 555 0100", "911", "988"),
        Optional.empty(),
        recorded);
  }

  @Override
  public Answer opened() {
    opened++;
    if (away) throw new IllegalStateException("no database");
    if (state.isPresent()) return last;
    Answer first =
        take(1, CONVERSATION.begin(context(), PROTOCOLS.find("knee-hip", 1).orElseThrow()));
    opening = first.sayings();
    return first;
  }

  @Override
  public Answer heard(int turn, PatientTurn said) {
    return turn(turn, text(said), was -> CONVERSATION.step(context(), was, said));
  }

  @Override
  public Answer heardAside(int turn, PatientTurn.Spoken said) {
    return turn(turn, "aside " + text(said), was -> CONVERSATION.aside(context(), was, said));
  }

  @Override
  public Optional<Forethought> ahead(int turn, PatientTurn.Spoken said, Late.Bearing bearing) {
    foreseen++;
    if (away) throw new IllegalStateException("no database");
    ConversationState was = state.orElseThrow();
    if (was.ended().isPresent() || turn != last.turn() + 1) return Optional.empty();
    boolean aside = bearing == Late.Bearing.ASIDE;
    Reply reply =
        aside ? CONVERSATION.aside(context(), was, said) : CONVERSATION.step(context(), was, said);
    String what = aside ? "aside " : "";
    return Optional.of(
        new Forethought() {
          @Override
          public Answer answer() {
            return answered(turn, reply);
          }

          @Override
          public Answer heard(PatientTurn.Spoken heard) {
            cameTrue++;
            return Ward.this.turn(turn, what + text(heard), ignored -> reply);
          }
        });
  }

  @Override
  public void heardLate(Late late) {
    if (broken) throw new NoClassDefFoundError("gone");
    if (away) throw new IllegalStateException("no database");
    if (!ids.add(late.id())) return;
    String said = late.said().text();
    boolean over = state.flatMap(ConversationState::ended).isPresent();
    if (state.isEmpty() || over || late.after() != last.turn()) record.add("late " + said);
    else
      switch (late.bearing()) {
        case ANSWER -> heard(last.turn() + 1, late.said());
        case ASIDE -> heardAside(last.turn() + 1, late.said());
      }
  }

  @Override
  public Answer wentSilent(int turn) {
    return turn(turn, "gone", was -> CONVERSATION.wentSilent(context(), was));
  }

  private interface Step {
    Reply of(ConversationState was);
  }

  private Answer turn(int turn, String what, Step step) {
    if (away) throw new IllegalStateException("no database");
    boolean over = state.orElseThrow().ended().isPresent();
    if (over || turn != last.turn() + 1) {
      // the product keeps them, and a session should not need that
      record.add("out of turn " + turn + " " + what);
      return over ? Answer.hangUp(turn) : last;
    }
    record.add(turn + " " + what);
    return take(turn + taken, step.of(state.orElseThrow()));
  }

  /**
   * Whether a sentence may be said once more: it is of what is said until it was heard, or it is
   * none of ours and gave way to emergency wording.
   */
  boolean mayComeAgain(String sentence) {
    String words = letters(sentence);
    return letters(must.toString()).contains(words)
        || alarmed && !letters(said.toString()).contains(words);
  }

  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z]", "");
  }

  private void keep(Saying saying) {
    said.append(saying.text());
    if (saying.mustBeHeard()) must.append(saying.text());
  }

  private Answer take(int turn, Reply reply) {
    reply.sayings().forEach(this::keep);
    if (reply.ending().isPresent() && reply.sayings().stream().anyMatch(Saying::mustBeHeard))
      alarmed = true;
    state = Optional.of(reply.next());
    noted.addAll(reply.noted());
    last = answered(turn, reply);
    return last;
  }

  private static Answer answered(int turn, Reply reply) {
    Answer.Then then = reply.ending().isPresent() ? Answer.Then.HANG_UP : Answer.Then.LISTEN;
    return new Answer(turn, reply.sayings(), reply.listening(), then);
  }

  private static String text(PatientTurn said) {
    return switch (said) {
      case PatientTurn.Spoken spoken -> spoken.text();
      case PatientTurn.Keyed keyed -> "#" + keyed.digits();
      case PatientTurn.Silent silent -> "...";
    };
  }

  String question() {
    return state.map(ConversationState::question).orElse("");
  }

  @Override
  public Optional<Saying> alarm(int turn, PatientTurn said) {
    return GATE.check(said, context().hospital())
        .map(
            fired -> {
              record.add("alarm " + turn);
              alarmed = true;
              keep(fired.saying());
              return fired.saying();
            });
  }

  @Override
  public void went(OnTheLine how) {
    went.put(how.turn(), how);
  }

  @Override
  public void heardTo(Utterance.Place place, int characters) {
    typed.put(place.position(), characters);
    heard.put(place, characters);
  }

  @Override
  public void takesLeave() {
    record.add("leave");
  }

  @Override
  public void fallsBack() {
    record.add("fall back");
  }

  @Override
  public void breaksOff() {
    record.add("broken off");
  }

  /** What was answered last. */
  Answer last() {
    return last;
  }
}
