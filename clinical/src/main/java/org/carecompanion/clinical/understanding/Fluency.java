package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carecompanion.clinical.understanding.Words.Gap;
import org.carecompanion.clinical.understanding.Words.Word;

/**
 * Takes out of a spoken turn what means nothing: fillers ("um", "you know") and words said twice
 * ("i i"); and writes "have not" as "havent", so that data files need only one form. Quotes still
 * give the words as they were said.
 */
final class Fluency {
  private final Map<String, List<String>> lists;
  private final Set<String> fillers;
  private final Set<String> sounds;
  private final Set<String> keepsS;
  private final Set<String> likeStays;
  private final Set<String> likeStaysBefore;
  private final Set<String> knowStays;
  private final Set<String> auxiliaries;
  private final Set<String> erStays;
  private final Set<String> numbers;

  Fluency() {
    lists = DataFile.yaml("fluency.yaml", new TypeReference<>() {});
    fillers = set("fillers");
    sounds = set("sounds");
    keepsS = set("keeps_s");
    likeStays = set("like_stays_after");
    likeStaysBefore = set("like_stays_before");
    knowStays = set("you_know_stays_after");
    auxiliaries = set("auxiliaries");
    erStays = set("er_stays_before");
    numbers = set("numbers");
  }

  private Set<String> set(String name) {
    return Set.copyOf(Objects.requireNonNull(lists.get(name), name));
  }

  Words of(Words said) {
    return said.with(contracted(said, withoutRepeats(withoutFillers(said.words()))));
  }

  private List<Word> withoutFillers(List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    Gap pause = Gap.SPACE;
    boolean dropped = false;
    for (int at = 0; at < words.size(); ) {
      int length = fillerLength(words, at, kept);
      if (length > 0) {
        pause = later(pause, words.get(at).before());
        dropped = true;
        at += length;
        continue;
      }
      Word word = words.get(at++);
      kept.add(dropped ? behindFiller(word, pause) : word);
      pause = Gap.SPACE;
      dropped = false;
    }
    return kept;
  }

  /** Commas around a filler are its own. */
  private static Word behindFiller(Word word, Gap pause) {
    boolean own = pause == Gap.COMMA && word.before() == Gap.COMMA;
    Gap gap = own ? Gap.SPACE : later(pause, word.before());
    return new Word(word.form(), word.start(), word.end(), gap);
  }

  private static Gap later(Gap one, Gap other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private int fillerLength(List<Word> words, int at, List<Word> kept) {
    String form = words.get(at).form();
    String before = kept.isEmpty() ? "" : kept.getLast().form();
    if (fillers.contains(form)) {
      boolean answers = answers(words, at) || at > 0 && answers(words, at - 1);
      return answers || form.equals("er") && before.equals("the") && roomHere(words, at) ? 0 : 1;
    }
    boolean parted = words.get(at).before() != Gap.SPACE;
    if (form.equals("you") && at + 1 < words.size() && words.get(at + 1).form().equals("know")) {
      return knowStays.contains(before) && !parted ? 0 : 2;
    }
    boolean partedBehind = at + 1 < words.size() && words.get(at + 1).before() == Gap.COMMA;
    boolean between = partedBehind && (parted || kept.isEmpty());
    boolean meant =
        kept.isEmpty()
            || likeStays.contains(before)
            || at + 1 < words.size() && likeStaysBefore.contains(words.get(at + 1).form());
    return form.equals("like") && (between || !meant) ? 1 : 0;
  }

  /** "They sent me to the ER", no "the, er, knee". */
  private boolean roomHere(List<Word> words, int at) {
    return words.get(at).before() == Gap.SPACE
        && (at + 1 == words.size()
            || words.get(at + 1).before() == Gap.SENTENCE
            || erStays.contains(words.get(at + 1).form()));
  }

  /** "Uh huh" is a yes. */
  private boolean answers(List<Word> words, int at) {
    return at + 1 < words.size()
        && sounds.contains(words.get(at).form() + " " + words.get(at + 1).form());
  }

  /** Of "i i" and "do you do you" the first is taken out; numbers said twice are two numbers. */
  private List<Word> withoutRepeats(List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); at++) {
      boolean once = same(words, at, at + 1) && !answers(words, at) && !inNumber(words, at);
      boolean pair = same(words, at, at + 2) && same(words, at + 1, at + 3);
      if (once || pair) {
        int next = once ? at + 1 : at + 2;
        Word first = words.get(at);
        Word again = words.get(next);
        Word merged = new Word(again.form(), again.start(), again.end(), first.before());
        words = new ArrayList<>(words);
        words.set(next, merged);
        at = next - 1;
        continue;
      }
      kept.add(words.get(at));
    }
    return kept;
  }

  /** "Nine one one", not "no one one believes me". */
  private boolean inNumber(List<Word> words, int at) {
    boolean before = at > 0 && numbers.contains(words.get(at - 1).form());
    boolean behind = at + 2 < words.size() && numbers.contains(words.get(at + 2).form());
    return numbers.contains(words.get(at).form()) && (before || behind);
  }

  private static boolean same(List<Word> words, int one, int other) {
    return other < words.size()
        && words.get(one).form().equals(words.get(other).form())
        && words.get(other).before() != Gap.SENTENCE
        && !Character.isDigit(words.get(one).form().charAt(0));
  }

  private List<Word> contracted(Words said, List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    for (Word word : words) {
      boolean not = word.form().equals("not") && word.before() == Gap.SPACE && !kept.isEmpty();
      if (not && auxiliaries.contains(kept.getLast().form())) {
        Word head = kept.removeLast();
        kept.add(new Word(short_(head.form()), head.start(), word.end(), head.before()));
      } else if (word.form().equals("cannot")) {
        kept.add(new Word("cant", word.start(), word.end(), word.before()));
      } else if (said.endsInApostropheS(word) && !keepsS.contains(word.form())) {
        String bare = word.form().substring(0, word.form().length() - 1);
        kept.add(new Word(bare, word.start(), word.end(), word.before()));
        kept.add(new Word("is", word.start(), word.end(), Gap.SPACE));
      } else {
        kept.add(word);
      }
    }
    return kept;
  }

  private static String short_(String auxiliary) {
    return switch (auxiliary) {
      case "can" -> "cant";
      case "will" -> "wont";
      default -> auxiliary + "nt";
    };
  }
}
