package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Pain that neither question nor answer names by itself: one has the place, the other the ache
 * ({@code places.yaml}).
 */
final class PlaceReader {
  private static final String RULE = "pair:place";

  private final Set<String> aches;
  private final Map<String, Concept> places = new HashMap<>();
  private final Context context;

  PlaceReader(Context context) {
    this.context = context;
    Map<String, Object> data = DataFile.yaml("places.yaml", new TypeReference<>() {});
    aches = Set.copyOf(words(data.get("aches")));
    Map<?, ?> byConcept = (Map<?, ?>) Objects.requireNonNull(data.get("places"));
    byConcept.forEach(
        (code, words) -> {
          Concept concept = Concept.ofCode(String.valueOf(code)).orElseThrow();
          words(words).forEach(word -> places.put(word, concept));
        });
  }

  private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  List<Mention> read(Words question, Heard own) {
    Words answer = own.words();
    List<Words> sentences = question.sentences();
    if (sentences.isEmpty() || answer.isEmpty()) {
      return List.of();
    }
    Words asked = sentences.getLast();
    Predicate<String> place = places::containsKey;
    boolean placeAsked = first(asked, place).isPresent();
    boolean acheAsked = first(asked, aches::contains).isPresent() && first(asked, place).isEmpty();
    boolean placeSaid = first(answer, place).isPresent();
    OptionalInt ache = first(answer, aches::contains);
    if (placeAsked && ache.isPresent() && !placeSaid) {
      return mention(places.get(asked.form(first(asked, place).getAsInt())), ache, own);
    }
    if (acheAsked && placeSaid && ache.isEmpty()) {
      OptionalInt at = first(answer, place);
      return mention(places.get(answer.form(at.getAsInt())), at, own);
    }
    return List.of();
  }

  private static OptionalInt first(Words words, Predicate<String> wanted) {
    return IntStream.range(0, words.size()).filter(at -> wanted.test(words.form(at))).findFirst();
  }

  private List<Mention> mention(
      @org.jspecify.annotations.Nullable Concept concept, OptionalInt at, Heard own) {
    Span span = new Span(at.getAsInt(), at.getAsInt());
    FindingStatus status = context.status(own.marks(), Context.Place.of(span), own.speaker());
    boolean known = own.said().stream().anyMatch(mention -> mention.concept() == concept);
    return concept == null || known || status == FindingStatus.NOT_A_MENTION
        ? List.of()
        : List.of(new Mention(concept, status, own.words().quote(), RULE));
  }
}
