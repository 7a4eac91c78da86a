package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.Wording.Topic;
import org.carecompanion.domain.finding.Concept;

/**
 * Finds the parts of an answer that are about one of several things asked: "chest, no", "the first
 * one, yes", "the other two, no" ({@code parts.yaml}).
 */
final class AnswerParts {
  private static final String REST = "rest";

  /** In the order of the question; the last stands for itself. */
  private static final List<String> ORDINALS = List.of("first", "second", "third");

  private final PhraseIndex<String> places = new PhraseIndex<>();
  private final Set<String> leads;
  private final Set<String> denials;
  private final Set<String> affirmations;
  private final Set<String> turns;
  private final Set<String> openers;
  private final Set<String> replies;

  AnswerParts() {
    Map<String, List<String>> data = DataFile.yaml("parts.yaml", new TypeReference<>() {});
    for (String place : List.of("first", "second", "third", "last", REST)) {
      list(data, place).forEach(text -> places.add(Phrase.of(text), place));
    }
    leads = Set.copyOf(list(data, "leads"));
    denials = Set.copyOf(list(data, "denials"));
    affirmations = Set.copyOf(list(data, "affirmations"));
    turns = Set.copyOf(list(data, "turns"));
    openers = Set.copyOf(list(data, "openers"));
    replies = Set.copyOf(list(data, "replies"));
  }

  private static List<String> list(Map<String, List<String>> data, String name) {
    return Objects.requireNonNull(data.get(name), () -> "parts.yaml has no " + name);
  }

  /** How a part speaks of what it is about. */
  enum Manner {
    /** "Just the leg". */
    NAMED,
    /** "Not the leg". */
    DENIED,
    /** "The leg, a little". */
    TOLD
  }

  /**
   * @param about what the words are about; empty for the rest of what was asked
   * @param says what they say of it, without its name
   */
  record Part(Optional<Concept> about, Manner manner, Words says) {}

  /**
   * @param parts the words about one thing each
   * @param general what is left, about everything else
   */
  record Parted(List<Part> parts, Words general) {}

  private record Anchor(Span at, Optional<Concept> about) {}

  /** Whether words behind a name say yes, no or how it is with what they are about. */
  interface Ear {
    boolean tells(Part part);
  }

  /** Nothing is parted when one thing was asked. */
  Parted of(Wording question, Heard answer, Ear ear) {
    List<Topic> open =
        question.topics().stream()
            .filter(Topic::open)
            .sorted(Comparator.comparingInt(topic -> topic.name().at()))
            .toList();
    long things = open.stream().map(Topic::concept).distinct().count();
    Words words = answer.words();
    List<Anchor> anchors = things < 2 ? List.of() : anchors(open, words);
    List<Part> parts = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (int n = 0; n < anchors.size(); n++) {
      Anchor anchor = anchors.get(n);
      int next = n + 1 < anchors.size() ? start(words, anchors, n + 1) : words.size();
      Span whole = new Span(start(words, anchors, n), end(words, anchor, next - 1));
      Words says = without(words, whole, anchor.at());
      Part part = new Part(anchor.about(), manner(says), says);
      if (opens(answer.marks(), whole, taken) && ear.tells(part)) {
        parts.add(part);
        taken.add(whole);
      }
    }
    return new Parted(parts, words.leavingOut(taken));
  }

  /** In "I have some nausea" the name opens nothing. */
  private static boolean opens(Marks marks, Span whole, List<Span> taken) {
    return marks.clauseStart(whole.first()) == whole.first()
        || marks.words().gapBefore(whole.first()) != Words.Gap.SPACE
        || taken.stream().anyMatch(part -> part.last() == whole.first() - 1);
  }

  private List<Anchor> anchors(List<Topic> open, Words answer) {
    List<Concept> inOrder = open.stream().map(Topic::concept).distinct().toList();
    Stream<Anchor> placed =
        places.in(answer).stream()
            .flatMap(
                found ->
                    placed(found, inOrder).map(about -> new Anchor(found.span(), about)).stream());
    Map<String, Concept> names = new HashMap<>();
    open.forEach(
        topic -> topic.name().own().forEach(form -> names.put(bare(form), topic.concept())));
    Stream<Anchor> named =
        IntStream.range(0, answer.size())
            .filter(at -> names.containsKey(bare(answer.form(at))))
            .mapToObj(
                at ->
                    new Anchor(
                        new Span(at, at), Optional.ofNullable(names.get(bare(answer.form(at))))));
    return apart(Stream.concat(placed, named).toList());
  }

  private static Optional<Optional<Concept>> placed(
      PhraseIndex.Found<String> found, List<Concept> inOrder) {
    if (found.meaning().equals(REST)) {
      return Optional.of(Optional.empty());
    }
    int at =
        found.meaning().equals("last") ? inOrder.size() - 1 : ORDINALS.indexOf(found.meaning());
    return at < inOrder.size() ? Optional.of(Optional.of(inOrder.get(at))) : Optional.empty();
  }

  /** The longest where they overlap, in the order of the answer. */
  private static List<Anchor> apart(List<Anchor> all) {
    List<Anchor> kept = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparingInt((Anchor anchor) -> anchor.at().length()).reversed())
        .filter(anchor -> kept.stream().noneMatch(other -> other.at().overlaps(anchor.at())))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(anchor -> anchor.at().first()));
    return kept;
  }

  /** "Chest" and "chests". */
  private static String bare(String form) {
    return form.length() > 3 && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  /** In "chest no leg yes" the no belongs to the chest. */
  private int start(Words words, List<Anchor> anchors, int n) {
    int before = n == 0 ? -1 : anchors.get(n - 1).at().last();
    boolean answered =
        n > 0 && before + 1 < words.size() && replies.contains(words.form(before + 1));
    return start(words, anchors.get(n), answered ? before + 2 : before + 1);
  }

  /** With the "no to" or "not the" in front of it. */
  private int start(Words words, Anchor anchor, int least) {
    int at = anchor.at().first();
    while (at > least
        && words.gapBefore(at) == Words.Gap.SPACE
        && leads.contains(words.form(at - 1))
        && !openers.contains(words.form(at))) {
      at--;
    }
    return at;
  }

  private int end(Words words, Anchor anchor, int most) {
    int at = anchor.at().last();
    while (at < most
        && words.gapBefore(at + 1) != Words.Gap.SENTENCE
        && !turns.contains(words.form(at + 1))) {
      at++;
    }
    return at;
  }

  private Manner manner(Words says) {
    if (!leads.containsAll(says.forms()) || says.hasAny(affirmations)) {
      return Manner.TOLD;
    }
    return says.hasAny(denials) ? Manner.DENIED : Manner.NAMED;
  }

  private static Words without(Words words, Span whole, Span name) {
    Span own = new Span(name.first() - whole.first(), name.last() - whole.first());
    return words.part(whole).leavingOut(List.of(own));
  }
}
