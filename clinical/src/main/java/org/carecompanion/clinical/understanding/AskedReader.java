package org.carecompanion.clinical.understanding;

import java.util.Optional;
import org.carecompanion.clinical.understanding.Reply.Extent;
import org.carecompanion.clinical.understanding.Reply.Polarity;
import org.carecompanion.clinical.understanding.Reply.Turn;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.FindingStatus;

/** What an answer says of a symptom asked for, "any fever?" or "no fever, right?". */
final class AskedReader {
  private final ReplyReader replies;
  private final Echoes echoes;
  private final Fragments fragments = new Fragments();
  private final ListItems items = new ListItems();

  AskedReader(ReplyReader replies, Echoes echoes) {
    this.replies = replies;
    this.echoes = echoes;
  }

  Optional<FindingStatus> status(Topic topic, Wording wording, Reply reply, Heard own) {
    Optional<FindingStatus> echo = echoes.status(own, topic);
    if (echo.isPresent()) {
      return echo;
    }
    if (reply.extent() == Extent.NONE_AT_ALL || well(topic, reply)) {
      return Optional.of(FindingStatus.ABSENT);
    }
    return topic.open() ? open(topic, wording, reply, own) : Optional.empty();
  }

  private Optional<FindingStatus> open(Topic topic, Wording wording, Reply reply, Heard own) {
    boolean names =
        own.said().stream().anyMatch(mention -> mention.status() == FindingStatus.PRESENT);
    boolean item = items.named(wording, own.words());
    boolean namesOther = item || own.said().stream().anyMatch(mention -> listed(mention, wording));
    boolean elsewhere = names || item || reply.polarity().isEmpty();
    if (reply.extent() == Extent.ONLY_NAMED && elsewhere) {
      return Optional.of(FindingStatus.ABSENT);
    }
    if (reply.polarity().isEmpty()) {
      return reply.turn() == Turn.OVER
          ? Optional.of(FindingStatus.HISTORICAL)
          : reply.anaphor().or(() -> described(topic, wording, own));
    }
    return switch (reply.polarity().get()) {
      case YES ->
          namesOther && reply.extent() != Extent.EVERY_ONE
              ? Optional.empty()
              : Optional.of(affirmed(reply));
      case NO -> Optional.of(negated(reply, names));
      case UNSURE -> Optional.of(FindingStatus.UNCERTAIN);
      case MANNER -> namesOther ? Optional.empty() : Optional.of(affirmed(reply));
    };
  }

  private Optional<FindingStatus> described(Topic topic, Wording wording, Heard own) {
    FindingStatus status = replies.status(own);
    boolean others = status == FindingStatus.OTHER_PERSON && own.said().isEmpty();
    return others || fragments.describes(own, wording, topic)
        ? Optional.of(status)
        : Optional.empty();
  }

  /** Of several asked about the answer names this one: its yes is about that. */
  private static boolean listed(Heard.Said said, Wording wording) {
    return said.status() == FindingStatus.PRESENT
        && wording.topics().stream().anyMatch(topic -> said.concept().isKindOf(topic.concept()));
  }

  /** "Yes, but it went away". */
  private static FindingStatus affirmed(Reply reply) {
    return reply.turn() == Turn.OVER
        ? FindingStatus.HISTORICAL
        : reply
            .anaphor()
            .filter(status -> status != FindingStatus.ABSENT)
            .orElse(FindingStatus.PRESENT);
  }

  private static FindingStatus negated(Reply reply, boolean namesOther) {
    return switch (reply.turn()) {
      case OVER -> namesOther ? FindingStatus.ABSENT : FindingStatus.HISTORICAL;
      case AFTER_ALL -> namesOther ? FindingStatus.ABSENT : FindingStatus.UNCERTAIN;
      case NONE, CONTRADICTS, AGREES, DENIES_HAVING, MYSELF -> FindingStatus.ABSENT;
    };
  }

  /** To "no cough, right?" both "no" and "right" agree; "I do" does not. */
  Optional<FindingStatus> denied(Topic topic, Wording wording, Reply reply, Heard own) {
    if (!topic.open()) {
      return Optional.of(FindingStatus.ABSENT);
    }
    if (reply.polarity().equals(Optional.of(Polarity.UNSURE))) {
      return Optional.of(FindingStatus.UNCERTAIN);
    }
    if (reply.works().quality() == Reply.Quality.WELL && reply.turn() != Turn.CONTRADICTS) {
      return Optional.of(FindingStatus.ABSENT);
    }
    if (reply.polarity().equals(Optional.of(Polarity.NO)) || reply.extent() == Extent.NONE_AT_ALL) {
      return Optional.of(negated(reply, false));
    }
    if (reply.turn() == Turn.CONTRADICTS) {
      return Optional.of(FindingStatus.PRESENT);
    }
    boolean manner = reply.polarity().equals(Optional.of(Polarity.MANNER));
    boolean fragment = reply.polarity().isEmpty() && fragments.describes(own, wording, topic);
    if (reply.turn() == Turn.NONE && (manner || fragment)) {
      return Optional.of(FindingStatus.UNCERTAIN);
    }
    boolean unclear = reply.polarity().equals(Optional.of(Polarity.YES)) && !wording.tagged();
    return Optional.of(
        unclear && reply.turn() != Turn.AGREES ? FindingStatus.UNCERTAIN : FindingStatus.ABSENT);
  }

  /** "My breathing is fine". */
  static boolean well(Topic topic, Reply reply) {
    return reply.works().normal().stream().anyMatch(concept -> concept == topic.concept());
  }
}
