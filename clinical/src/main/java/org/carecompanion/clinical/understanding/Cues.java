package org.carecompanion.clinical.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of {@code context.yaml}, and where a clause begins. */
final class Cues {
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();

  Cues(Map<String, List<String>> data) {
    data.forEach(
        (name, entries) -> {
          phrases.put(name, Phrase.all(entries));
          forms.put(name, new HashSet<>(entries));
        });
  }

  /** Every place where a phrase of the list stands. */
  List<Span> spans(String list, Words words) {
    return phrases(list).stream().flatMap(phrase -> phrase.in(words).stream()).toList();
  }

  private List<Phrase> phrases(String list) {
    List<Phrase> found = phrases.get(list);
    if (found == null) {
      throw new IllegalStateException("context.yaml has no " + list);
    }
    return found;
  }

  boolean has(String list, String form) {
    return forms.getOrDefault(list, Set.of()).contains(form);
  }

  /** The first word of the clause that the word at {@code at} belongs to. */
  int clauseStart(Words words, int at) {
    for (int start = at; start > 0; start--) {
      if (startsClause(words, start)) {
        return start;
      }
    }
    return 0;
  }

  private boolean startsClause(Words words, int at) {
    String form = words.form(at);
    return switch (words.gapBefore(at)) {
      case SENTENCE -> true;
      case COMMA ->
          has("after_comma", form)
              || has("subjects", form)
              || has("new_clause", form)
              || answerWord(words, at - 1);
      case SPACE -> has("new_clause", form) && !listGoesOn(words, at) || newSubject(words, at);
    };
  }

  /** "No, chest pain": the no stands alone, it denies nothing behind the comma. */
  private boolean answerWord(Words words, int at) {
    Set<String> answers = Set.of("no", "nope", "nah");
    boolean opens = at == 0 || words.gapBefore(at) != Words.Gap.SPACE;
    return opens && answers.contains(words.form(at));
  }

  /** "Chest pain and fever" is one list; "and I", "and have", "and my" begin anew. */
  private boolean listGoesOn(Words words, int at) {
    if (!words.form(at).equals("and") || at + 1 >= words.size()) {
      return false;
    }
    String next = words.form(at + 1);
    return !has("subjects", next) && !has("after_comma", next);
  }

  private boolean newSubject(Words words, int at) {
    return has("subjects", words.form(at)) && !has("governors", words.form(at - 1));
  }
}
