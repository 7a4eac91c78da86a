package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.Actor;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in a call, at a turn and a position within it. Never changed once written, but for
 * how it went on the line.
 */
@Entity
public class Utterance {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;
  private int turn;
  private int position;

  @Enumerated(EnumType.STRING)
  private Speaker speaker;

  @Enumerated(EnumType.STRING)
  private Via via;

  @Type(SealedText.class)
  @Column(name = "text_sealed")
  private String text;

  private @Nullable String question;
  private @Nullable Float confidence;
  private Instant saidAt;
  private boolean late;
  private @Nullable Integer heardTo;
  private @Nullable Integer answeredMillis;
  private boolean bargedIn;
  private @Nullable String typedBy;

  @SuppressWarnings("NullAway.Init")
  protected Utterance() {}

  public Utterance(CallId call, Place place, Said said, Instant now) {
    this(UUID.randomUUID(), call, place, said, now);
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Utterance(UUID id, CallId call, Place place, Said said, Instant now) {
    this.id = id;
    this.callId = call.value();
    this.turn = place.turn();
    this.position = place.position();
    this.speaker = said.speaker();
    this.via = said.via();
    this.text = said.text();
    this.question = said.question().orElse(null);
    this.confidence = said.confidence().orElse(null);
    this.saidAt = now;
  }

  /** A patient's, beside the conversation: when it waited for nothing, or the line was over. */
  public static Utterance beside(UUID id, CallId call, Place place, Said said, Instant now) {
    Utterance utterance = new Utterance(id, call, place, said, now);
    utterance.late = true;
    return utterance;
  }

  /** A clinician's, in our voice. */
  public static Utterance typed(CallId call, Place place, TypedWords words, Actor by, Instant now) {
    Said said =
        new Said(Speaker.CLINICIAN, Via.VOICE, words.text(), Optional.empty(), Optional.empty());
    Utterance utterance = new Utterance(call, place, said, now);
    utterance.typedBy = by.value();
    return utterance;
  }

  /** Where in the call: the patient's words open a turn at position 0, what we answer follows. */
  public record Place(int turn, int position) {}

  public UUID id() {
    return id;
  }

  public int turn() {
    return turn;
  }

  public int position() {
    return position;
  }

  public Said said() {
    return new Said(
        speaker, via, text, Optional.ofNullable(question), Optional.ofNullable(confidence));
  }

  /** Whether it was said beside the conversation, which did not go on with it. */
  public boolean late() {
    return late;
  }

  /** Who typed it; empty unless a clinician did. */
  public Optional<Actor> typedBy() {
    return Optional.ofNullable(typedBy).map(Actor::new);
  }

  /** Of what we said: so many characters were heard. What was heard once stays heard. */
  public void heardTo(int characters) {
    int before = heardTo == null ? 0 : heardTo;
    heardTo = Math.clamp(characters, before, text.length());
  }

  /** How far the patient heard it; empty for their own words and where nobody can know. */
  public Optional<Heard> heard() {
    return Optional.ofNullable(heardTo).map(to -> Heard.of(text, to));
  }

  /** Of what the patient said: our voice answered so long after it had ended. */
  public void answeredAfter(Duration time) {
    answeredMillis = (int) Math.clamp(time.toMillis(), 0, Integer.MAX_VALUE);
  }

  /** How long the patient waited for our voice, where the sound ran through us. */
  public Optional<Duration> answered() {
    return Optional.ofNullable(answeredMillis).map(Duration::ofMillis);
  }

  /** The patient said it over our voice, which stopped. */
  public void bargeIn() {
    bargedIn = true;
  }

  public boolean bargedIn() {
    return bargedIn;
  }

  public Instant saidAt() {
    return saidAt;
  }
}
