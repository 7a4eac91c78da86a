package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Reply.Extent;
import org.carecompanion.clinical.understanding.Reply.Polarity;
import org.carecompanion.clinical.understanding.Reply.Turn;
import org.carecompanion.clinical.understanding.ReplyCues.Kind;
import org.carecompanion.domain.finding.FindingStatus;

/** Hears how an answer begins, by the words of {@code replies.yaml}. */
final class ReplyReader {

  private record Begun(Kind kind, Span span) {}

  private static final List<FindingStatus> STANDING =
      List.of(
          FindingStatus.PRESENT,
          FindingStatus.UNCERTAIN,
          FindingStatus.HISTORICAL,
          FindingStatus.ABSENT);

  private static final Set<Kind> ANSWERS = Set.of(Kind.YES, Kind.NO, Kind.UNSURE);

  private static final Set<Kind> POLAR = Set.of(Kind.YES, Kind.NO, Kind.UNSURE, Kind.MANNER);

  private final ReplyCues cues = new ReplyCues();
  private final Context context;
  private final WorksReader works;

  ReplyReader(Context context) {
    this.context = context;
    works = new WorksReader(context, cues.preamble());
  }

  Reply read(Heard answer) {
    Marks marks = answer.marks();
    Words words = marks.words();
    if (words.isEmpty()) {
      return Reply.SILENT;
    }
    int from = afterCorrection(marks);
    Map<Kind, List<Span>> heard = cues.heard(words, from);
    Optional<Begun> begun = beginning(words, heard, from);
    Optional<FindingStatus> stands =
        longAgo(marks, begun)
            ? Optional.of(FindingStatus.HISTORICAL)
            : anaphor(marks, heard, begun, answer.speaker());
    return new Reply(
        begun.map(one -> Polarity.valueOf(one.kind().name())),
        extent(words, heard, begun, from),
        stands,
        turn(marks, heard, begun, from),
        works.read(marks, spans(heard, Kind.WELL), spans(heard, Kind.BADLY)));
  }

  private static List<Span> spans(Map<Kind, List<Span>> heard, Kind kind) {
    return heard.getOrDefault(kind, List.of());
  }

  /** As the last word of its first sentence stands. */
  FindingStatus status(Heard answer) {
    int last = answer.marks().sentence(0).last();
    return context.status(answer.marks(), Context.Place.of(new Span(last, last)), answer.speaker());
  }

  /** "Yes. No wait, no": what stands before is taken back. */
  private static int afterCorrection(Marks marks) {
    return marks.spans(Cue.CORRECTION).stream()
        .mapToInt(span -> span.last() + 1)
        .filter(at -> at < marks.words().size())
        .max()
        .orElse(0);
  }

  /** The longest wording at the beginning; else a yes or no that opens a later sentence. */
  private Optional<Begun> beginning(Words words, Map<Kind, List<Span>> heard, int from) {
    Optional<Begun> first = Optional.empty();
    for (int at = from; first.isEmpty() && at <= cues.skip(words, from); at++) {
      first = at(heard, at, POLAR);
    }
    return first
        .or(() -> later(words, heard, from, Words.Gap.SENTENCE))
        .or(() -> later(words, heard, from, Words.Gap.COMMA))
        .or(() -> atTheEnd(words, heard));
  }

  /** A yes or no that opens what is said behind a pause: "ouch, yes". */
  private Optional<Begun> later(
      Words words, Map<Kind, List<Span>> heard, int from, Words.Gap pause) {
    Optional<Begun> begun = Optional.empty();
    for (int at = from + 1; begun.isEmpty() && at < words.size(); at++) {
      if (words.gapBefore(at) == pause) {
        begun = at(heard, cues.skip(words, at), ANSWERS);
      }
    }
    return begun;
  }

  /** "My rings still fit so I'd say no". */
  private static Optional<Begun> atTheEnd(Words words, Map<Kind, List<Span>> heard) {
    return ANSWERS.stream()
        .sorted()
        .flatMap(
            kind ->
                heard.getOrDefault(kind, List.of()).stream()
                    .filter(span -> ends(words, span.last()))
                    .map(span -> new Begun(kind, span)))
        .max(Comparator.comparingInt(begun -> begun.span().length()));
  }

  private static boolean ends(Words words, int at) {
    return at == words.size() - 1 || words.gapBefore(at + 1) == Words.Gap.SENTENCE;
  }

  private static Optional<Begun> at(Map<Kind, List<Span>> heard, int at, Set<Kind> kinds) {
    return kinds.stream()
        .sorted()
        .flatMap(
            kind ->
                heard.getOrDefault(kind, List.of()).stream()
                    .filter(span -> span.first() == at)
                    .map(span -> new Begun(kind, span)))
        .max(Comparator.comparingInt(begun -> begun.span().length()));
  }

  /** "Back when I was pregnant": no yes and no no, but over. */
  private static boolean longAgo(Marks marks, Optional<Begun> begun) {
    boolean open = begun.isEmpty() || begun.get().kind() == Kind.MANNER;
    Span first = marks.clause(0);
    return open
        && marks.spans(Cue.LONG_AGO).stream().anyMatch(cue -> cue.overlaps(first))
        && marks.spans(Cue.ONSET).stream().noneMatch(cue -> cue.overlaps(first));
  }

  private Optional<FindingStatus> anaphor(
      Marks marks, Map<Kind, List<Span>> heard, Optional<Begun> begun, Speaker speaker) {
    List<Span> places = new ArrayList<>(heard.getOrDefault(Kind.ANAPHOR, List.of()));
    places.removeIf(span -> marks.clauseStart(span.first()) != span.first());
    begun.filter(one -> one.kind() == Kind.YES).map(Begun::span).ifPresent(places::add);
    return places.stream()
        .map(span -> context.status(marks, Context.Place.of(span), speaker))
        .filter(STANDING::contains)
        .min(Comparator.comparingInt(STANDING::indexOf));
  }

  private Extent extent(Words words, Map<Kind, List<Span>> heard, Optional<Begun> begun, int from) {
    if (heard.containsKey(Kind.NONE_AT_ALL)) {
      return Extent.NONE_AT_ALL;
    }
    int next = begun.map(one -> one.span().last() + 1).orElse(cues.skip(words, from));
    boolean only =
        heard.getOrDefault(Kind.ONLY_THAT, List.of()).stream()
            .anyMatch(
                span ->
                    span.first() == next
                        || span.first() == cues.skip(words, from)
                        || span.last() == words.size() - 1);
    if (only) {
      return Extent.ONLY_NAMED;
    }
    return heard.containsKey(Kind.EVERY_ONE) ? Extent.EVERY_ONE : Extent.OPEN;
  }

  /** It is over, and not only something that the answer names itself. */
  private static boolean over(Marks marks) {
    boolean again =
        marks.spans(Cue.RECURRING).stream()
            .map(cue -> marks.clause(cue.first()))
            .anyMatch(clause -> marks.mentions().stream().noneMatch(clause::overlaps));
    return !again
        && marks.spans(Cue.RESOLVED).stream()
            .map(cue -> marks.clause(cue.first()))
            .anyMatch(clause -> marks.mentions().stream().noneMatch(clause::overlaps));
  }

  private Turn turn(Marks marks, Map<Kind, List<Span>> heard, Optional<Begun> begun, int from) {
    if (heard.containsKey(Kind.MYSELF)) {
      return Turn.MYSELF;
    }
    if (over(marks)) {
      return Turn.OVER;
    }
    int behind = begun.map(one -> one.span().last()).orElse(-1);
    boolean afterAll =
        heard.getOrDefault(Kind.AFTER_ALL, List.of()).stream()
            .anyMatch(span -> span.first() > behind);
    if (afterAll && begun.filter(one -> one.kind() == Kind.NO).isPresent()) {
      return Turn.AFTER_ALL;
    }
    if (heard.containsKey(Kind.DENIES_HAVING)) {
      return Turn.DENIES_HAVING;
    }
    boolean contradicts =
        heard.getOrDefault(Kind.CONTRADICTS, List.of()).stream()
            .anyMatch(span -> span.first() <= behind + 1);
    if (contradicts) {
      return Turn.CONTRADICTS;
    }
    Words words = marks.words();
    int at = cues.skip(words, from);
    return at < words.size() && cues.agrees(words.form(at)) ? Turn.AGREES : Turn.NONE;
  }
}
