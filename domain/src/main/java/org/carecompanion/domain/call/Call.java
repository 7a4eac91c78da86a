package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.Actor;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * One phone call with one patient: planned, dialed, talked through turn by turn, ended exactly
 * once. Between two webhooks the whole conversation is in this row, so any node can go on with it.
 */
@Entity
public class Call {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private @Nullable UUID lineId;

  @Enumerated(EnumType.STRING)
  private CallType type;

  private String protocolKey;
  private int protocolVersion;
  private int postOperativeDay;
  private String number;

  @Enumerated(EnumType.STRING)
  private CallStatus status = CallStatus.PLANNED;

  @Enumerated(EnumType.STRING)
  private @Nullable CallOutcome outcome;

  private @Nullable String outcomeReason;
  private String requestedBy;
  private Instant requestedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private int turn;

  @Type(SealedText.class)
  @Column(name = "state_sealed")
  private @Nullable String state;

  @Type(SealedText.class)
  @Column(name = "answer_sealed")
  private @Nullable String answer;

  @Embedded private WishColumns wishes;
  @Embedded private @Nullable StopWish stopWish;

  @Enumerated(EnumType.STRING)
  private @Nullable Voicemail voicemail;

  private boolean recorded;
  @Embedded private CallSound sound = new CallSound();

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Call() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Call(CallId id, CallPlan plan, Actor requestedBy, Instant now) {
    this.id = id.value();
    this.patientId = plan.patient().value();
    this.number = plan.number().e164();
    this.type = plan.type();
    this.protocolKey = plan.protocol().key();
    this.protocolVersion = plan.protocol().version();
    this.postOperativeDay = plan.protocol().postOperativeDay();
    this.wishes = new WishColumns(plan.wishes());
    this.requestedBy = requestedBy.value();
    this.requestedAt = now;
  }

  /**
   * Moves forward, or stays: a late report of an earlier state is no news. Returns whether anything
   * changed.
   */
  public boolean advance(CallStatus to, Instant now) {
    if (to == CallStatus.ENDED) throw new IllegalArgumentException("a call ends with an outcome");
    if (!status.before(to)) return false;
    status = to;
    if (to == CallStatus.IN_PROGRESS) answeredAt = now;
    return true;
  }

  /** Ends the call. The first end counts; returns whether this was it. */
  public boolean end(CallOutcome outcome, Optional<String> reason, Instant now) {
    if (status == CallStatus.ENDED) return false;
    this.status = CallStatus.ENDED;
    this.outcome = outcome;
    this.outcomeReason = reason.orElse(null);
    this.endedAt = now;
    return true;
  }

  public void dialOn(UUID line, Instant now) {
    lineId = line;
    advance(CallStatus.DIALING, now);
  }

  /**
   * The carrier certainly placed nothing: the one step back there is, so that the call can be
   * dialed.
   */
  public void planAgain() {
    if (status != CallStatus.DIALING)
      throw new IllegalStateException("only a call that never rang");
    status = CallStatus.PLANNED;
  }

  /**
   * Remembers what turn {@code turn} led to.
   *
   * @param turn the next; a higher one where late words have that number
   * @throws IllegalStateException if it was dealt with: whoever comes second must answer with what
   *     the first one wrote
   */
  public void remember(int turn, String state, String answer) {
    if (turn <= this.turn)
      throw new IllegalStateException("turn " + turn + " after turn " + this.turn);
    this.turn = turn;
    this.state = state;
    this.answer = answer;
  }

  /** The carrier will be told to record it. */
  public void record() {
    recorded = true;
  }

  /** It will be dialed, after all, without. */
  public void doNotRecord() {
    recorded = false;
  }

  /** A machine answered: from now on the line only says the message. */
  public void leaveVoicemail() {
    voicemail = Voicemail.BEING_LEFT;
  }

  public void leftVoicemail() {
    voicemail = Voicemail.LEFT;
  }

  /** A later wish replaces an earlier one that the carrier has not followed yet. */
  public void wishStop(StopWish wish) {
    stopWish = wish;
  }

  /** It came too late: somebody is on the line. */
  public void forgetStopWish() {
    stopWish = null;
  }

  public CallId id() {
    return new CallId(id);
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  public Optional<UUID> line() {
    return Optional.ofNullable(lineId);
  }

  public CallPlan plan() {
    return new CallPlan(
        patient(),
        number(),
        type,
        new CallPlan.ProtocolChoice(protocolKey, protocolVersion, postOperativeDay),
        wishes.wishes());
  }

  public PhoneNumber number() {
    return new PhoneNumber(number);
  }

  public CallStatus status() {
    return status;
  }

  public boolean ended() {
    return status == CallStatus.ENDED;
  }

  public Optional<CallOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /**
   * Why, where the outcome alone does not say it: a gate rule or a carrier's code. Never words of a
   * patient.
   */
  public Optional<String> outcomeReason() {
    return Optional.ofNullable(outcomeReason);
  }

  public Actor requestedBy() {
    return new Actor(requestedBy);
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Turns dealt with so far; 0 before the call was answered. The opening is turn 1. */
  public int turn() {
    return turn;
  }

  /** The conversation after {@link #turn()}, as its own JSON. */
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }

  /**
   * What was answered to {@link #turn()}, as its own JSON, so that a repeated webhook hears the
   * same.
   */
  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  /**
   * Whether it is to be recorded, by the carrier or by us, so that whoever answers must be told.
   */
  public boolean recorded() {
    return recorded;
  }

  /** How its sound runs; what is changed there is changed in this row. */
  public CallSound sound() {
    return sound;
  }

  /** Set once a machine was to be left a message. */
  public Optional<Voicemail> voicemail() {
    return Optional.ofNullable(voicemail);
  }

  /** Whether nothing is asked or answered any more: the call is over, or talks to a machine. */
  public boolean silenced() {
    return ended() || voicemail != null;
  }

  /** Whether a machine is talked to, or was. */
  public boolean toMachine() {
    return voicemail != null || outcome == CallOutcome.VOICEMAIL_NOT_LEFT;
  }

  /** Who wants, or wanted, it to end before it does so by itself. */
  public Optional<StopWish> stopWish() {
    return Optional.ofNullable(stopWish);
  }

  /** Whether its line is, or was, to be cut while somebody is on it. */
  public boolean hungUpByUs() {
    return stopWish().filter(wish -> wish.kind() == StopWish.Kind.HANG_UP).isPresent();
  }
}
