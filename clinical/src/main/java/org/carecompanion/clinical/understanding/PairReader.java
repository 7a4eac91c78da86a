package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Reply.Extent;
import org.carecompanion.clinical.understanding.Reply.Polarity;
import org.carecompanion.clinical.understanding.Reply.Turn;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Reads the pair of question and answer: what "nope", "just the chills" or "mostly at night" says
 * about every symptom that was asked about and that the answer does not name itself. Why so:
 * docs/decisions/0022-pairs.md.
 */
final class PairReader {
  /** The entry of what was said of one of several things by itself. */
  static final String PART = "pair:part";

  /** The entry of what an answer leaves out that is about something else: "just the chills". */
  static final String ONLY = "pair:only";

  /** The entry of an answer that tells where, when or how, and says no yes. */
  static final String DESCRIBED = "pair:described";

  private static final String RULE = "pair:";

  /** What an answer says of a symptom in so many words is not for the question to say. */
  private static final Set<FindingStatus> DECIDED =
      Set.of(
          FindingStatus.PRESENT,
          FindingStatus.UNCERTAIN,
          FindingStatus.HISTORICAL,
          FindingStatus.ABSENT);

  private final Replies.Reader replies;
  private final PlaceReader places;
  private final AskedReader asked;

  PairReader(Replies.Reader replies, PlaceReader places, AskedReader asked) {
    this.replies = replies;
    this.places = places;
    this.asked = asked;
  }

  /** What the pair settles beside what the answer names itself. */
  List<Mention> read(Wording wording, Heard answer) {
    if (answer.words().isEmpty()) {
      return List.of();
    }
    List<Mention> read = new ArrayList<>(topics(wording, answer));
    places.read(wording.words(), answer).stream()
        .filter(mention -> read.stream().noneMatch(one -> one.concept() == mention.concept()))
        .forEach(read::add);
    return read;
  }

  private List<Mention> topics(Wording wording, Heard answer) {
    if (wording.topics().isEmpty()) {
      return List.of();
    }
    Replies said = replies.read(wording, answer);
    Map<Concept, Mention> read = new LinkedHashMap<>();
    for (Topic topic : strongest(wording.topics())) {
      if (answer.said().stream().noneMatch(mention -> decides(mention, topic.concept()))) {
        Replies.Told told = said.to(topic);
        status(topic, wording, told.reply(), told.by())
            .ifPresent(
                status ->
                    read.put(
                        topic.concept(),
                        new Mention(
                            topic.concept(),
                            status,
                            answer.words().quote(),
                            rule(topic, told, status))));
      }
    }
    return new ArrayList<>(read.values());
  }

  private static String rule(Topic topic, Replies.Told told, FindingStatus status) {
    Reply reply = told.reply();
    boolean asked = topic.stance() == Stance.ASKED;
    if (told.apart() || asked && reply.extent() == Extent.EVERY_ONE) {
      return PART;
    }
    if (asked && reply.extent() == Extent.ONLY_NAMED && status == FindingStatus.ABSENT) {
      return ONLY;
    }
    boolean plain = reply.polarity().filter(polarity -> polarity != Polarity.MANNER).isPresent();
    if (asked && !plain && status == FindingStatus.PRESENT) {
      return DESCRIBED;
    }
    return RULE + topic.stance().name().toLowerCase(Locale.ROOT);
  }

  /** Whether the answer itself says how it stands with what was asked. */
  static boolean decides(Heard.Said mention, Concept topic) {
    boolean same = mention.concept().isKindOf(topic) || topic.isKindOf(mention.concept());
    return same && DECIDED.contains(mention.status());
  }

  /** Of several places the one asked last and openly. */
  private static List<Topic> strongest(List<Topic> topics) {
    Map<Concept, Topic> best = new LinkedHashMap<>();
    for (Topic topic : topics) {
      best.merge(topic.concept(), topic, (one, other) -> other.open() || !one.open() ? other : one);
    }
    return List.copyOf(best.values());
  }

  private Optional<FindingStatus> status(Topic topic, Wording wording, Reply reply, Heard own) {
    return switch (topic.stance()) {
      case ASKED -> asked.status(topic, wording, reply, own);
      case DENIED -> asked.denied(topic, wording, reply, own);
      case STATED -> Optional.of(stated(topic, reply));
      case PRESUPPOSED -> Optional.of(presupposed(reply));
      case OVER -> over(reply);
      case FREE_OF -> freeOf(reply);
      case HOW_WELL -> howWell(reply);
      case ABLE -> topic.open() ? able(topic, reply, own) : Optional.empty();
      case CONDITIONAL -> Optional.of(FindingStatus.CONDITIONAL);
      case OF_OTHERS ->
          Optional.of(
              reply.turn() == Turn.MYSELF ? FindingStatus.PRESENT : FindingStatus.OTHER_PERSON);
    };
  }

  private static FindingStatus stated(Topic topic, Reply reply) {
    if (reply.turn() == Turn.OVER) {
      return FindingStatus.HISTORICAL;
    }
    boolean no =
        reply.polarity().equals(Optional.of(Polarity.NO)) || reply.extent() == Extent.NONE_AT_ALL;
    return topic.open() && no && reply.works().quality() != Reply.Quality.WELL
        ? FindingStatus.ABSENT
        : FindingStatus.PRESENT;
  }

  private static FindingStatus presupposed(Reply reply) {
    return switch (reply.turn()) {
      case OVER -> FindingStatus.HISTORICAL;
      case DENIES_HAVING -> FindingStatus.ABSENT;
      case NONE, AFTER_ALL, CONTRADICTS, AGREES, MYSELF -> FindingStatus.PRESENT;
    };
  }

  private static Optional<FindingStatus> freeOf(Reply reply) {
    Map<Polarity, FindingStatus> read = new EnumMap<>(Polarity.class);
    read.put(Polarity.YES, FindingStatus.ABSENT);
    read.put(Polarity.NO, FindingStatus.PRESENT);
    read.put(Polarity.UNSURE, FindingStatus.UNCERTAIN);
    return reply.polarity().map(read::get);
  }

  private static Optional<FindingStatus> howWell(Reply reply) {
    return switch (reply.works().quality()) {
      case WELL -> Optional.of(FindingStatus.ABSENT);
      case BADLY -> Optional.of(FindingStatus.PRESENT);
      case NOT_SAID -> reply.polarity().filter(Polarity.NO::equals).map(no -> FindingStatus.ABSENT);
    };
  }

  /** "So far so good" is no no. */
  private static Optional<FindingStatus> able(Topic topic, Reply reply, Heard own) {
    boolean fine =
        reply.works().quality() == Reply.Quality.WELL && own.marks().spans(Cue.NEGATION).isEmpty();
    if (fine || AskedReader.well(topic, reply)) {
      return Optional.of(FindingStatus.ABSENT);
    }
    return reply.works().quality() == Reply.Quality.NOT_SAID
            || reply.polarity().equals(Optional.of(Polarity.NO))
        ? freeOf(reply)
        : howWell(reply);
  }

  private static Optional<FindingStatus> over(Reply reply) {
    boolean agrees =
        reply.polarity().isEmpty()
            && reply.anaphor().filter(FindingStatus.PRESENT::equals).isPresent();
    if (agrees || reply.turn() == Turn.OVER) {
      return Optional.of(FindingStatus.HISTORICAL);
    }
    Map<Polarity, FindingStatus> read = new EnumMap<>(Polarity.class);
    read.put(Polarity.YES, FindingStatus.HISTORICAL);
    read.put(Polarity.NO, FindingStatus.PRESENT);
    read.put(Polarity.UNSURE, FindingStatus.UNCERTAIN);
    read.put(Polarity.MANNER, FindingStatus.PRESENT);
    return Optional.of(reply.polarity().map(read::get).orElse(FindingStatus.PRESENT));
  }
}
