package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.Expected.Choice;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;
import org.carecompanion.domain.finding.Concept;

/**
 * What a turn says: the answer to the open question, every symptom spoken of, and what is asked of
 * the call. The same words always give the same reading. Thread-safe.
 */
public final class Understanding {
  private final PolarityReader polarity;
  private final YesNoReader yesNo;
  private final ScoreReader scores;
  private final MeasureReader measures;
  private final CommandReader commands;
  private final FreeWordsReader freeWords;
  private final Fluency fluency;
  private final MentionReader mentions;
  private final WordingReader wordings;
  private final PairReader pairs;
  private final Framing framing;
  private final UrgentGate gate;
  private final OpenClauses openClauses;
  private final TurnedQuestions turned;
  private final SecondReader second;

  /** Made once: reading the lexicons takes longer than a patient's turn may. */
  private static final class Shared {
    static final Understanding INSTANCE = new Understanding();
  }

  /** The one understanding of this process; immutable, so everybody may use it at once. */
  public static Understanding shared() {
    return Shared.INSTANCE;
  }

  Understanding() {
    polarity = new PolarityReader();
    yesNo = new YesNoReader(polarity);
    scores = new ScoreReader(polarity);
    measures = new MeasureReader();
    commands = new CommandReader();
    freeWords = new FreeWordsReader();
    fluency = new Fluency();
    second = SecondReader.NOBODY;
    Cues cues = Cues.bundled();
    Context context = new Context(cues);
    Lexicon urgent = Lexicon.of("urgent.yaml");
    Lexicon lexicon = Lexicon.bundled();
    mentions = new MentionReader(List.of(urgent, lexicon), cues, context);
    MentionReader danger = new MentionReader(List.of(urgent), cues, context);
    turned = new TurnedQuestions();
    wordings = new WordingReader(List.of(urgent, lexicon), turned.functions(), cues, context);
    framing = new Framing(cues);
    gate =
        new UrgentGate(
            urgent, danger, polarity, new UrgentGate.Questions(fluency, wordings, framing));
    ReplyReader replies = new ReplyReader(context);
    pairs =
        new PairReader(
            new Replies.Reader(replies, cues),
            new PlaceReader(context),
            new AskedReader(replies, new Echoes(context)));
    openClauses = new OpenClauses(context, framing, gate.concepts());
  }

  private Understanding(Understanding lexical, SecondReader second) {
    polarity = lexical.polarity;
    yesNo = lexical.yesNo;
    scores = lexical.scores;
    measures = lexical.measures;
    commands = lexical.commands;
    freeWords = lexical.freeWords;
    fluency = lexical.fluency;
    mentions = lexical.mentions;
    wordings = lexical.wordings;
    pairs = lexical.pairs;
    framing = lexical.framing;
    gate = lexical.gate;
    openClauses = lexical.openClauses;
    turned = lexical.turned;
    this.second = second;
  }

  /**
   * The same, with somebody who may add to what it reads. The gate stays as it is. Readings are
   * then as quick and as steady as that reader.
   */
  public Understanding with(SecondReader reader) {
    return new Understanding(this, second == SecondReader.NOBODY ? reader : second.and(reader));
  }

  /** The same without anybody who adds to it: quick and steady. */
  public Understanding byLists() {
    return second == SecondReader.NOBODY ? this : new Understanding(this, SecondReader.NOBODY);
  }

  /** The urgent gate: to be asked first, about every turn. */
  public UrgentGate gate() {
    return gate;
  }

  /** A question that no protocol declares, read by its wording. */
  Asked asked(String wording) {
    List<Concept> concepts = wordings.read(fluency.of(Words.of(wording))).concepts();
    return new Asked("", Expected.YesNo.plain(), concepts, wording);
  }

  /** Reads a spoken turn of the patient. */
  public Reading read(Asked asked, String text) {
    return read(asked, Speaker.PATIENT, text);
  }

  /** Reads a spoken turn of whoever is on the line. */
  public Reading read(Asked asked, Speaker speaker, String text) {
    SecondReader.Turn turn = readFirst(asked, speaker, text);
    return second == SecondReader.NOBODY
        ? turn.first()
        : SecondReading.merged(turn, second.more(turn));
  }

  private SecondReader.Turn readFirst(Asked asked, Speaker speaker, String text) {
    Words words = Words.of(text);
    Words fluent = fluency.of(words);
    Wording wording = AskedWording.of(asked, wordings, fluency);
    Speaker about = wording.ofAnother() && speaker == Speaker.PATIENT ? Speaker.CAREGIVER : speaker;
    Heard own = framing.of(mentions.read(fluent, about), wording);
    List<Mention> named = own.mentions();
    List<Measure> numbers = framing.of(measures.read(asked, words), own, wording);
    Answer answer =
        asked.expected() instanceof Expected.Amount amount
            ? amount(words, amount, numbers)
            : answer(asked.expected() instanceof Expected.YesNo ? fluent : words, asked, named);
    Reading heard =
        new Reading(
            answer,
            named,
            numbers,
            framing.of(scores.pain(asked, words), own, wording),
            commands.read(words));
    List<Mention> pair = pairs.read(wording, own);
    Answer settling = AskedWording.answer(asked, heard, pair);
    Reading settled =
        heard.answered(settling).with(AskedWording.settled(asked, heard, settling, pair));
    Reading first = asked.question().isEmpty() ? turned.read(wording, settled) : settled;
    SecondReader.Open open =
        second == SecondReader.NOBODY ? SecondReader.Open.NONE : openClauses.in(own, wording);
    return new SecondReader.Turn(asked, about, text, first, open);
  }

  /** What a question and its answer say of pain together, whatever kind of question it is. */
  public PainReading pain(Asked asked, String text) {
    return scores.pain(asked, Words.of(text));
  }

  /** Reads a keyed turn; digits without the finish key. */
  public Reading readKeys(Asked asked, String digits) {
    Answer answer =
        switch (asked.expected()) {
          case Expected.YesNo q -> YesNoReader.keyed(digits);
          case Expected.CallBack q -> YesNoReader.keyed(digits);
          case Expected.Concern q -> YesNoReader.keyed(digits);
          case Expected.PainScore q -> ScoreReader.keyed(digits);
          case Choice choice -> ChoiceReader.keyed(digits, choice);
          case Expected.Amount q -> new Answer.NotUnderstood(digits);
          case Expected.OwnWords q -> new Answer.OwnWords(digits);
          case Expected.Nothing q -> new Answer.NotUnderstood(digits);
        };
    return new Reading(answer, List.of(), List.of(), Optional.empty());
  }

  private Answer answer(Words words, Asked asked, List<Mention> found) {
    return switch (asked.expected()) {
      case Expected.YesNo q -> yesNo.read(words, asked, found);
      case Expected.CallBack q ->
          yesNo.read(words, new Asked(asked.question(), q, List.of(), asked.wording()), found);
      case Expected.Concern q -> freeWords.read(words, polarity.read(words));
      case Expected.PainScore score ->
          scores.read(asked, score.measure(), words).orElseGet(() -> vague(words));
      case Choice choice -> ChoiceReader.read(words, choice).orElseGet(() -> vague(words));
      case Expected.Amount q -> amount(words, q, List.of());
      case Expected.OwnWords q -> OwnWordsReader.read(words, polarity.read(words));
      case Expected.Nothing q -> new Answer.NotUnderstood(words.quote());
    };
  }

  /** The number asked for; without one, that there is none or that it is not known. */
  private Answer amount(Words words, Expected.Amount asked, List<Measure> numbers) {
    return numbers.stream()
        .filter(number -> asked.kinds().contains(number.kind()))
        .<Answer>map(number -> new Answer.Amount(number, words.quote()))
        .findFirst()
        .orElseGet(
            () ->
                polarity.read(words).equals(Set.of(Polarity.NO))
                        || asked.none().stream().anyMatch(none -> !none.in(words).isEmpty())
                    ? new Answer.No(words.quote())
                    : vague(words));
  }

  private Answer vague(Words words) {
    return polarity.read(words).contains(Polarity.UNSURE)
        ? new Answer.Unsure(words.quote())
        : new Answer.NotUnderstood(words.quote());
  }
}
