package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What the words around a mention make of it: present, denied, over, unsure, somebody else's, only
 * spoken of. The cues are data ({@code context.yaml}); the order they are tried in is here. In
 * doubt a mention is present: a missed danger is worse than a needless alert.
 */
final class Context {
  /** How far before a mention a condition may stand and still govern it. */
  private static final int CONDITION_REACH = 6;

  /**
   * How far after a mention it may be said to be over: "chest pain yesterday, but that's gone now".
   */
  private static final int RESOLVED_REACH = 9;

  private final Cues cues;
  private final Negation negation;

  private Context(Cues cues) {
    this.cues = cues;
    this.negation = new Negation(cues);
  }

  static Context bundled() {
    Map<String, List<String>> data = DataFile.yaml("context.yaml", new TypeReference<>() {});
    return new Context(new Cues(data));
  }

  FindingStatus status(Words words, Lexicon.Hit hit, Speaker speaker) {
    Span span = hit.span();
    if (governed(words, span, "conditional", CONDITION_REACH)) {
      return FindingStatus.CONDITIONAL;
    }
    if (speaker == Speaker.PATIENT && aboutSomeoneElse(words, span)) {
      return FindingStatus.OTHER_PERSON;
    }
    if (longAgo(words, span) || over(words, hit)) {
      return FindingStatus.HISTORICAL;
    }
    return switch (negation.of(words, hit)) {
      case DENIED -> FindingStatus.ABSENT;
      case UNCLEAR -> FindingStatus.UNCERTAIN;
      case NONE ->
          governed(words, span, "uncertain", CONDITION_REACH)
              ? FindingStatus.UNCERTAIN
              : FindingStatus.PRESENT;
    };
  }

  /** A cue that ends shortly before the mention, in the same clause. */
  private boolean governed(Words words, Span span, String cue, int reach) {
    int from = Math.max(cues.clauseStart(words, span.first()), span.first() - reach);
    return cues.spans(cue, words).stream()
        .anyMatch(found -> found.last() < span.first() && found.last() >= from);
  }

  private boolean longAgo(Words words, Span span) {
    return cues.spans("long_ago", words).stream().anyMatch(cue -> sameSentence(words, cue, span));
  }

  private boolean over(Words words, Lexicon.Hit hit) {
    if (hit.entry().is(Lexicon.Trait.EVENT)) {
      return false;
    }
    Span span = hit.span();
    int last = Math.min(words.size() - 1, span.last() + RESOLVED_REACH);
    boolean said =
        cues.spans("resolved", words).stream()
            .anyMatch(
                cue ->
                    !within(cue, span)
                        && (cue.first() > span.last()
                            ? cue.last() <= last
                            : cue.last() >= cues.clauseStart(words, span.first())));
    return said
        && cues.spans("recurring", words).stream().noneMatch(cue -> cue.first() > span.last());
  }

  private boolean aboutSomeoneElse(Words words, Span span) {
    for (int at = span.first() - 1; at >= 0; at--) {
      if (words.gapBefore(at + 1) == Words.Gap.SENTENCE
          || cues.has("first_person", words.form(at)) && !owner(words, at)) {
        return false;
      }
      if (kin(words, at)) {
        return !cues.has("kin_reports", words.form(at + 1));
      }
    }
    return false;
  }

  /** "Sister" and "sister's". */
  private boolean kin(Words words, int at) {
    String form = words.form(at);
    return cues.has("kin", form)
        || form.endsWith("s") && cues.has("kin", form.substring(0, form.length() - 1));
  }

  /** "my" in "my sister" speaks of the sister. */
  private boolean owner(Words words, int at) {
    return words.form(at).equals("my") && at + 1 < words.size() && kin(words, at + 1);
  }

  private static boolean within(Span inner, Span outer) {
    return inner.first() >= outer.first() && inner.last() <= outer.last();
  }

  private static boolean sameSentence(Words words, Span one, Span other) {
    int from = Math.min(one.last(), other.last());
    int to = Math.max(one.first(), other.first());
    for (int at = from + 1; at <= to; at++) {
      if (words.gapBefore(at) == Words.Gap.SENTENCE) {
        return false;
      }
    }
    return true;
  }
}
