package org.carecompanion.clinical.understanding;

/** Whether what a patient says is about somebody else: "my sister had a clot". */
final class Experiencer {
  /** How far behind "my husband" he may be said to report. */
  private static final int REPORTS_WITHIN = 2;

  private final Cues cues;

  Experiencer(Cues cues) {
    this.cues = cues;
  }

  boolean someoneElse(Marks marks, Span span) {
    Words words = marks.words();
    if (saysI(words, span)) {
      return false;
    }
    int sentence = marks.sentenceStart(span.first());
    for (int at = span.last(); at >= sentence; at--) {
      String form = words.form(at);
      if (kin(marks, at)) {
        return !reports(words, at, span.first());
      }
      boolean mine = cues.has(WordList.FIRST_PERSON, form) && !owner(words, at);
      if (mine && at < span.first()) {
        return false;
      }
      boolean other = at < span.first() && cues.has(WordList.THIRD_PERSON, form);
      if (other && kinBefore(marks, at)) {
        return true;
      }
      if (at < span.first() && marks.clauseStart(at) == at && cues.has(WordList.SUBJECTS, form)) {
        return false;
      }
    }
    return false;
  }

  /** "Like somebody is standing on my chest". */
  private boolean saysI(Words words, Span span) {
    for (int at = span.first(); at <= span.last(); at++) {
      if (cues.has(WordList.FIRST_PERSON, words.form(at)) && !owner(words, at)) {
        return true;
      }
    }
    return false;
  }

  /** "My husband says I ..." is about the patient after all, "says his knee ..." is not. */
  private boolean reports(Words words, int kin, int mention) {
    for (int at = kin + 1; at < mention && at <= kin + REPORTS_WITHIN; at++) {
      if (cues.has(WordList.KIN_REPORTS, words.form(at))) {
        return words.forms().subList(at, mention).stream()
            .noneMatch(form -> cues.has(WordList.THIRD_PERSON, form));
      }
    }
    return false;
  }

  private boolean kinBefore(Marks marks, int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (kin(marks, before)) {
        return true;
      }
    }
    return false;
  }

  private boolean kin(Marks marks, int at) {
    return marks.in(Cue.KIN_IN_WORDS, at) || kin(marks.words(), at);
  }

  /** "Sister" and "sister's". */
  private boolean kin(Words words, int at) {
    String form = words.form(at);
    return cues.has(WordList.KIN, form)
        || form.endsWith("s") && cues.has(WordList.KIN, form.substring(0, form.length() - 1));
  }

  /** "my" in "my sister" speaks of the sister. */
  private boolean owner(Words words, int at) {
    boolean my = words.form(at).equals("my");
    return my
        && at + 1 < words.size()
        && (kin(words, at + 1) || at + 2 < words.size() && kin(words, at + 2));
  }
}
