package org.carecompanion.clinical.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.understanding.Reply.Extent;
import org.carecompanion.clinical.understanding.Reply.Polarity;
import org.carecompanion.clinical.understanding.Reply.Quality;
import org.carecompanion.clinical.understanding.Reply.Turn;
import org.carecompanion.clinical.understanding.Reply.Works;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.Concept;

/** What an answer says to each of the things asked: as a whole, or part by part. */
final class Replies {
  private final Map<Concept, Told> own = new HashMap<>();
  private Optional<Told> rest = Optional.empty();
  private final Told general;

  /**
   * @param by the words that say so
   * @param apart it is said of one of several things, or of the rest of them
   */
  record Told(Reply reply, Heard by, boolean apart) {}

  /** So many words behind a name are an answer and nothing more. */
  private static final int FEW = 3;

  /** Makes replies; thread-safe. */
  static final class Reader {
    private final ReplyReader replies;
    private final Cues cues;
    private final AnswerParts parts = new AnswerParts();

    Reader(ReplyReader replies, Cues cues) {
      this.replies = replies;
      this.cues = cues;
    }

    Replies read(Wording question, Heard answer) {
      Told whole = new Told(replies.read(answer), answer, false);
      AnswerParts.Parted parted = parts.of(question, answer, part -> tells(part, answer));
      return parted.parts().isEmpty() ? new Replies(whole) : new Replies(this, parted, whole);
    }

    /** Of what the answer names itself only a plain yes or no behind the name is of interest. */
    private boolean tells(AnswerParts.Part part, Heard answer) {
      boolean named =
          part.about()
              .filter(
                  topic -> answer.said().stream().anyMatch(said -> PairReader.decides(said, topic)))
              .isPresent();
      if (named && part.says().size() > FEW) {
        return false;
      }
      if (!named && part.manner() != AnswerParts.Manner.TOLD) {
        return true;
      }
      Reply reply = replies.read(heard(part.says(), answer));
      boolean plain = reply.polarity().filter(polarity -> polarity != Polarity.MANNER).isPresent();
      boolean how =
          reply.polarity().isPresent() && part.about().isPresent()
              || reply.works().quality() != Quality.NOT_SAID
              || reply.turn() == Turn.OVER;
      return plain || !named && how;
    }

    private Heard heard(Words words, Heard answer) {
      return new Heard(List.of(), cues.mark(words, List.of()), answer.speaker());
    }

    private Told told(Words words, Heard answer) {
      Heard part = heard(words, answer);
      return new Told(replies.read(part), part, true);
    }
  }

  private Replies(Told whole) {
    general = whole;
  }

  private Replies(Reader reader, AnswerParts.Parted parted, Told whole) {
    for (AnswerParts.Part part : parted.parts()) {
      Told told = told(reader, part, whole.by());
      part.about().ifPresent(concept -> own.putIfAbsent(concept, told));
      if (part.about().isEmpty()) {
        rest = Optional.of(told);
      }
    }
    general = general(reader, parted, whole);
  }

  /** "The others" without a word more: there is none of them. */
  private static Told told(Reader reader, AnswerParts.Part part, Heard answer) {
    Told told = reader.told(part.says(), answer);
    return switch (part.manner()) {
      case TOLD -> told;
      case DENIED -> new Told(plain(Polarity.NO), told.by(), true);
      case NAMED ->
          new Told(plain(part.about().isPresent() ? Polarity.YES : Polarity.NO), told.by(), true);
    };
  }

  /** What works well may be said anywhere: "my breathing is fine". */
  private Told general(Reader reader, AnswerParts.Parted parted, Told whole) {
    Heard answer = whole.by();
    List<Concept> normal = whole.reply().works().normal();
    if (!parted.general().isEmpty()) {
      Told told = reader.told(parted.general(), answer);
      Heard all = new Heard(answer.said(), told.by().marks(), answer.speaker());
      return new Told(with(told.reply(), normal), all, false);
    }
    boolean named = own.values().stream().anyMatch(told -> yes(told.reply()));
    Works works = new Works(Quality.NOT_SAID, normal);
    Extent extent = named ? Extent.ONLY_NAMED : Extent.OPEN;
    return new Told(
        new Reply(Optional.empty(), extent, Optional.empty(), Turn.NONE, works), answer, false);
  }

  private static Reply with(Reply reply, List<Concept> normal) {
    Works works = new Works(reply.works().quality(), normal);
    return new Reply(reply.polarity(), reply.extent(), reply.anaphor(), reply.turn(), works);
  }

  private static Reply plain(Polarity polarity) {
    return new Reply(
        Optional.of(polarity),
        Extent.OPEN,
        Optional.empty(),
        Turn.NONE,
        new Works(Quality.NOT_SAID, List.of()));
  }

  private static boolean yes(Reply reply) {
    return reply.polarity().filter(p -> p == Polarity.YES || p == Polarity.MANNER).isPresent();
  }

  Told to(Topic topic) {
    Told told = own.get(topic.concept());
    return told != null ? told : rest.orElse(general);
  }
}
