package org.carecompanion.adminui.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.call.Answer;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.StaffId;

/** Everything that makes one alert believable or not, and where it stands. */
public record Proof(AlertId id, Claim claim, Heard heard, List<Answer> answers, Standing standing) {
  /** What is claimed. */
  public record Claim(
      Severity severity, String title, Rule rule, Understood understood, Asking asking) {}

  /**
   * Why that is so urgent.
   *
   * @param id such as R-02
   * @param type what kind of alert it is, in words
   * @param source where the rule comes from; empty if no table has it any more
   */
  public record Rule(String id, String type, Optional<String> source) {}

  /**
   * What the words were taken for.
   *
   * @param id the finding it was raised for
   * @param finding in words, such as "Trouble breathing: Yes"
   * @param readBy what recognised it, in words
   * @param also what made it so urgent together with that
   */
  public record Understood(FindingId id, String finding, String readBy, List<Rest> also) {}

  /** Another finding that the alert rests on. */
  public record Rest(String finding, String quote, Turn turn) {}

  /**
   * The protocol of the call in its version, on its day.
   *
   * @param address where it can be read
   */
  public record Asking(String protocol, String address) {}

  /**
   * What it rests on.
   *
   * @param whole all the patient said in that turn; the quote is part of it
   * @param asked the words of the question before, if there was one
   * @param replies what was said in answer, and whether the patient heard it
   */
  public record Heard(
      Turn turn, String quote, String whole, Optional<String> asked, List<Reply> replies) {}

  /**
   * @param heard empty where nobody can know
   */
  public record Reply(String text, Optional<org.carecompanion.domain.call.Heard> heard) {}

  /** Where in which call. */
  public record Turn(CallId call, int number, Instant at) {
    public String address() {
      return "calls/" + call + "#turn-" + number;
    }
  }

  /** Where it stands now. */
  public record Standing(
      AlertState state,
      Instant raisedAt,
      Instant acknowledgeBy,
      Optional<Owner> owner,
      Optional<Closed> closed) {}

  /** Who has it, since when. */
  public record Owner(StaffId id, String name, Instant since) {}

  /** How it was resolved. */
  public record Closed(AlertOutcome outcome, String note, String by, Instant at) {}
}
