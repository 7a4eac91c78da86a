package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.understanding.Reply.Quality;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** Hears how well an answer says that something works: "fine", "a struggle", "no problem". */
final class WorksReader {
  private static final Set<FindingStatus> STANDING =
      Set.of(FindingStatus.PRESENT, FindingStatus.UNCERTAIN);

  private static final Span FIRST = new Span(0, 0);

  private final Context context;
  private final Set<String> preamble;
  private final Lexicon normal = Lexicon.of("normal.yaml");

  /**
   * @param preamble words that begin an answer and say nothing: "well, my toe"
   */
  WorksReader(Context context, Set<String> preamble) {
    this.context = context;
    this.preamble = preamble;
  }

  Reply.Works read(Marks marks, List<Span> well, List<Span> badly) {
    boolean opens = preamble.contains(marks.words().form(0));
    List<Span> said = well.stream().filter(span -> !(opens && span.equals(FIRST))).toList();
    return new Reply.Works(quality(marks, said, badly), normal(marks));
  }

  /** Badly outweighs well: "okay but a bit of a struggle". */
  private Quality quality(Marks marks, List<Span> well, List<Span> badly) {
    if (stands(marks, badly)) {
      return Quality.BADLY;
    }
    if (well.isEmpty()) {
      return Quality.NOT_SAID;
    }
    return stands(marks, well) ? Quality.WELL : Quality.BADLY;
  }

  private List<Concept> normal(Marks marks) {
    return normal.hits(marks.words()).stream()
        .filter(hit -> STANDING.contains(status(marks, hit.span())))
        .map(hit -> hit.entry().concept())
        .toList();
  }

  private boolean stands(Marks marks, List<Span> spans) {
    return spans.stream().map(span -> status(marks, span)).anyMatch(STANDING::contains);
  }

  private FindingStatus status(Marks marks, Span span) {
    Context.Place whole = new Context.Place(span, Set.of(), form -> true); // "no trouble" is well
    return context.status(marks, whole, Speaker.CAREGIVER);
  }
}
