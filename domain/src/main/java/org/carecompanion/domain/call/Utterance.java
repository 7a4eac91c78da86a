package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** One thing said in a call, at a turn and a position within it. Never changed once written. */
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

  @SuppressWarnings("NullAway.Init")
  protected Utterance() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Utterance(CallId call, Place place, Said said, Instant now) {
    this.id = UUID.randomUUID();
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

  /** Said when the line was already over: nobody answered it. */
  public static Utterance afterTheEnd(CallId call, Place place, Said said, Instant now) {
    Utterance utterance = new Utterance(call, place, said, now);
    utterance.late = true;
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

  /** Whether it was heard when the line was already over. */
  public boolean late() {
    return late;
  }

  public Instant saidAt() {
    return saidAt;
  }
}
