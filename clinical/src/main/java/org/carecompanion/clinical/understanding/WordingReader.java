package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.Context.Place;
import org.carecompanion.clinical.understanding.QuestionCues.Cue;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Reads a question: which symptoms it names, and how it stands to each. It reads a recogniser's
 * questions too, which have no marks: "any" and "do you have" open a question wherever they stand.
 */
final class WordingReader {
  /** A noun phrase of at most so many words is a question by itself: "blood in your stool". */
  private static final int FRAGMENT = 6;

  private final List<Lexicon> lexicons;
  private final Cues cues;
  private final Context context;
  private final QuestionCues questionCues = new QuestionCues();
  private final Lexicon functions;
  private final TopicNames names = new TopicNames();

  /**
   * @param functions what works without the symptom: "can you feel your toes?"
   */
  WordingReader(List<Lexicon> lexicons, Lexicon functions, Cues cues, Context context) {
    this.functions = functions;
    this.lexicons = List.copyOf(lexicons);
    this.cues = cues;
    this.context = context;
  }

  /**
   * @param words of a fluent question
   */
  Wording read(Words words) {
    List<Lexicon.Hit> hits =
        lexicons.stream()
            .flatMap(all -> all.hits(words).stream())
            .filter(hit -> !hit.entry().is(Lexicon.Trait.SAID_ONLY))
            .toList();
    QuestionMarks asked = questionCues.mark(words);
    List<Span> spans = hits.stream().map(Lexicon.Hit::span).toList();
    Marks marks = cues.mark(words, spans);
    List<Topic> topics =
        hits.stream()
            .flatMap(
                hit ->
                    stance(marks, asked, hit)
                        .map(
                            stance ->
                                new Topic(
                                    hit.entry().concept(),
                                    stance,
                                    asked.open(hit.span(), stance, spans),
                                    names.of(hit, words, hits))))
            .toList();
    List<Topic> named = topics.stream().map(topic -> asBroader(topic, topics)).toList();
    List<Topic> all = Stream.concat(named.stream(), working(words, asked, topics)).toList();
    return new Wording(words, all, about(topics, asked), asked.tagged(), asked.ofAnother());
  }

  private static Wording.About about(List<Topic> topics, QuestionMarks asked) {
    if (topics.stream().anyMatch(topic -> topic.stance() == Stance.OF_OTHERS)) {
      return Wording.About.OTHERS;
    }
    if (asked.ofKnowledge()) {
      return Wording.About.KNOWLEDGE;
    }
    if (asked.speaksOfOthers()) {
      return Wording.About.KIN;
    }
    return asked.pastEpisode() ? Wording.About.PAST : Wording.About.PATIENT;
  }

  /** "Pain in your calves": asked for as pain in the legs is. */
  private static Topic asBroader(Topic narrow, List<Topic> all) {
    return all.stream()
        .filter(topic -> topic.concept() != narrow.concept())
        .filter(topic -> narrow.concept().isKindOf(topic.concept()))
        .findFirst()
        .map(topic -> new Topic(narrow.concept(), topic.stance(), topic.open(), narrow.name()))
        .orElse(narrow);
  }

  /** "Can you feel your toes?": not the symptom is named, but what works without it. */
  private Stream<Topic> working(Words words, QuestionMarks asked, List<Topic> named) {
    return functions.hits(words).stream()
        .filter(hit -> named.stream().noneMatch(topic -> topic.concept() == hit.entry().concept()))
        .map(
            hit ->
                new Topic(
                    hit.entry().concept(),
                    asked.how(hit.span()) ? Stance.HOW_WELL : Stance.ABLE,
                    asked.open(hit.span(), Stance.ABLE, List.of(hit.span())),
                    names.of(hit, words, List.of())));
  }

  private Stream<Stance> stance(Marks marks, QuestionMarks asked, Lexicon.Hit hit) {
    Span span = hit.span();
    FindingStatus said = context.status(marks, Place.of(hit), Speaker.CAREGIVER);
    boolean opened = asked.opener(span).isPresent();
    if (asked.ofOthers(span)) {
      return Stream.of(asked.ofOthersToo(span) ? Stance.PRESUPPOSED : Stance.OF_OTHERS);
    }
    if (asked.freeOf(span)) {
      return Stream.of(Stance.FREE_OF);
    }
    if (asked.mayCome(span)) {
      return Stream.of(Stance.CONDITIONAL);
    }
    return switch (said) {
      case NOT_A_MENTION ->
          asked.askedInFull(span) ? Stream.of(asking(marks, asked, hit)) : Stream.empty();
      case HISTORICAL -> Stream.of(asked.definite(span) ? Stance.OVER : Stance.ASKED);
      case ABSENT -> Stream.of(Stance.DENIED);
      case CONDITIONAL -> Stream.of(opened ? asking(marks, asked, hit) : Stance.CONDITIONAL);
      case PRESENT, UNCERTAIN, OTHER_PERSON, NOT_ASKED -> Stream.of(asking(marks, asked, hit));
    };
  }

  private Stance asking(Marks marks, QuestionMarks asked, Lexicon.Hit hit) {
    Span span = hit.span();
    boolean presumed = asked.opener(span).filter(Cue.PRESUMES::equals).isPresent();
    if (presumed || asked.alternatives(span) || asked.habit(span)) {
      return Stance.PRESUPPOSED;
    }
    if (asked.definite(span) && asked.over(span) && !presumed) {
      return Stance.OVER;
    }
    if (asked.definite(span)) {
      return asked.existence(cues, span) ? Stance.STATED : Stance.PRESUPPOSED;
    }
    if (asked.opener(span).isPresent()) {
      return Stance.ASKED;
    }
    return fragment(marks, span) ? Stance.ASKED : Stance.STATED;
  }

  /** Without subject and verb: "blood in your stool", "and fevers or chills". */
  private boolean fragment(Marks marks, Span span) {
    Words words = marks.words();
    int first = marks.sentenceStart(span.first());
    if (span.first() - first > FRAGMENT) {
      return false;
    }
    for (int at = first; at < span.first(); at++) {
      if (cues.has(WordList.SUBJECTS, words.form(at))) {
        return false;
      }
    }
    return true;
  }
}
