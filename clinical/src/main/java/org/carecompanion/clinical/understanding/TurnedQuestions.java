package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Questions put so that the other answer means trouble: "are you passing urine?" - "no". What they
 * are about is data ({@code turned.yaml}).
 */
final class TurnedQuestions {
  private static final String FILE = "turned.yaml";

  private enum Told {
    YES,
    NO
  }

  private record Data(
      List<String> harmless,
      List<String> straight,
      List<Map<String, Object>> turned,
      List<Map<String, Object>> entries) {}

  /**
   * @param as entries of what works that ask for it too
   */
  private record Row(Concept concept, Told trouble, PhraseList asked, List<String> as) {}

  private final List<Row> rows;
  private final Lexicon functions;
  private final PhraseList harmless;
  private final PhraseList straight;

  TurnedQuestions() {
    Data data = DataFile.yaml(FILE, new TypeReference<>() {});
    functions = Lexicon.of(FILE, data.entries());
    rows = data.turned().stream().map(TurnedQuestions::row).toList();
    harmless = PhraseList.of(data.harmless());
    straight = PhraseList.of(data.straight());
  }

  private static Row row(Map<String, Object> row) {
    String code = String.valueOf(row.get("concept"));
    Concept concept =
        Concept.ofCode(code)
            .orElseThrow(() -> new IllegalStateException("turned.yaml: no concept " + code));
    Told trouble = "yes".equals(row.get("answer")) ? Told.YES : Told.NO;
    return new Row(
        concept, trouble, PhraseList.of(Lexicon.texts(row, "asked")), Lexicon.texts(row, "as"));
  }

  /** What a healthy body does, by the concept that its failing is. */
  Lexicon functions() {
    return functions;
  }

  private boolean asks(Row row, Words question) {
    return row.asked().standIn(question)
        || functions.hits(question).stream().anyMatch(hit -> row.as().contains(hit.entry().id()));
  }

  /** The reading with what the answer settles of such a question, and without its opposite. */
  Reading read(Wording wording, Reading reading) {
    Optional<Row> turned = rows.stream().filter(row -> asks(row, wording.words())).findFirst();
    Optional<Said> said = said(reading.answer());
    boolean plain = said.filter(one -> !harmless.standIn(Words.of(one.words()))).isPresent();
    return turned.isPresent() && plain && !straight.standIn(wording.words())
        ? settle(turned.get(), said.orElseThrow(), reading)
        : reading;
  }

  private record Said(Told told, String words) {}

  private static Optional<Said> said(Answer answer) {
    return switch (answer) {
      case Answer.Yes yes -> Optional.of(new Said(Told.YES, yes.words()));
      case Answer.No no -> Optional.of(new Said(Told.NO, no.words()));
      case Answer.Unsure a -> Optional.empty();
      case Answer.Score a -> Optional.empty();
      case Answer.SameScore a -> Optional.empty();
      case Answer.Chosen a -> Optional.empty();
      case Answer.Amount a -> Optional.empty();
      case Answer.OwnWords a -> Optional.empty();
      case Answer.NotUnderstood a -> Optional.empty();
    };
  }

  private static Reading settle(Row row, Said said, Reading reading) {
    FindingStatus status =
        said.told() == row.trouble() ? FindingStatus.PRESENT : FindingStatus.ABSENT;
    Stream<Mention> others =
        reading.mentions().stream()
            .filter(mention -> !mention.entry().startsWith("pair:") || !near(row, mention));
    Mention settled = new Mention(row.concept(), status, said.words(), Mention.TURNED);
    List<Mention> mentions = Stream.concat(others, Stream.of(settled)).toList();
    return new Reading(
        reading.answer(), mentions, reading.measures(), reading.pain(), reading.command());
  }

  private static boolean near(Row row, Mention mention) {
    return mention.concept().isKindOf(row.concept()) || row.concept().isKindOf(mention.concept());
  }
}
