package org.carecompanion.speech.turn;

import java.util.List;
import java.util.Optional;

/** Which rules there are: by whose turn it is, the first that decides decides. */
final class Rules {
  private static final TurnDecision NOTHING = new TurnDecision.GoOn();

  private final Echo echo;
  private final Nods nods;
  private final List<Rule> whileWeSpeak;
  private final List<Rule> whilePaused;
  private final List<Rule> whileTheySpeak;
  private final List<Rule> whileWeThink;

  Rules(TurnWords words, Pace pace) {
    echo = new Echo(words);
    nods = new Nods(words);
    Rule nobody = new NobodyThere();
    Rule keys = new KeysInterrupt();
    Rule interrupted = new WordsInterrupt(words);
    whileWeSpeak = List.of(nobody, keys, interrupted, new VoicePauses());
    whilePaused =
        List.of(nobody, keys, interrupted, new LongVoiceInterrupts(), new FalseInterruption(words));
    whileTheySpeak =
        List.of(
            new EndOfKeys(),
            new LongTurn(),
            new EndOfTurn(new EndpointWait(words, pace)),
            new NothingUnderstood(),
            nobody,
            new LongSilence(pace));
    whileWeThink = List.of(nobody);
  }

  /** What comes in, without what only seems to come from the patient. */
  TurnState hear(TurnState state, TurnInput input) {
    return switch (input) {
      case TurnInput.Heard heard -> echo.hear(heard, state);
      case TurnInput.Said said -> nods.dropped(state).with(said);
      case TurnInput.Voice ignored -> state.with(input);
      case TurnInput.Keypress ignored -> state.with(input);
      case TurnInput.Saying ignored -> state.with(input);
      case TurnInput.Tick ignored -> state.with(input);
    };
  }

  boolean isOurs(TurnInput.Heard heard, TurnState state) {
    return echo.isOurs(heard, state);
  }

  TurnDecision decide(TurnState state) {
    for (Rule rule : of(state)) {
      Optional<TurnDecision> decision = rule.decide(state);
      if (decision.isPresent()) return decision.get();
    }
    return NOTHING;
  }

  TurnState after(TurnState state, TurnDecision decision) {
    TurnState next = state.after(decision);
    return decision instanceof TurnDecision.Resume ? nods.aside(next) : next;
  }

  private List<Rule> of(TurnState state) {
    return switch (state.floor().holder()) {
      case OURS ->
          state.saying().interruption() == Interruption.ALLOWED ? whileWeSpeak : whileWeThink;
      case PAUSED -> whilePaused;
      case THEIRS -> whileTheySpeak;
      case THINKING -> whileWeThink;
      case OVER -> List.of();
    };
  }
}
