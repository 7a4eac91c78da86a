package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Optional;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** The wishes as columns of the call's row. */
@Embeddable
class WishColumns {
  private @Nullable String fromNumber;

  @Type(SealedText.class)
  @Column(name = "spoken_message_sealed")
  private @Nullable String spokenMessage;

  private @Nullable Integer ringSeconds;
  private boolean recordWanted;
  private @Nullable String createdBy;
  private @Nullable String reference;

  protected WishColumns() {}

  WishColumns(CallWishes wishes) {
    fromNumber = wishes.from().map(PhoneNumber::e164).orElse(null);
    spokenMessage = wishes.message().map(SpokenMessage::text).orElse(null);
    ringSeconds = wishes.ringFor().map(Duration::toSeconds).map(Math::toIntExact).orElse(null);
    recordWanted = wishes.recording() == CallWishes.Recording.WANTED;
    createdBy = wishes.origin().createdBy().map(CreatedBy::name).orElse(null);
    reference = wishes.origin().reference().map(CallReference::value).orElse(null);
  }

  CallWishes wishes() {
    return new CallWishes(
        Optional.ofNullable(fromNumber).map(PhoneNumber::new),
        Optional.ofNullable(spokenMessage).map(SpokenMessage::new),
        Optional.ofNullable(ringSeconds).map(Duration::ofSeconds),
        recordWanted ? CallWishes.Recording.WANTED : CallWishes.Recording.NOT_WANTED,
        new CallWishes.Origin(
            Optional.ofNullable(createdBy).map(CreatedBy::new),
            Optional.ofNullable(reference).map(CallReference::new)));
  }
}
