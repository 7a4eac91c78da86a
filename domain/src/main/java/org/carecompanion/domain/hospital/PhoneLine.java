package org.carecompanion.domain.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A number the hospital calls from. Its key stands in every address the carrier calls, and gives
 * hospital, carrier and token without a look at the request's body.
 */
@Entity
public class PhoneLine {
  /** 16 random bytes: not to be guessed, 22 characters in an address. */
  private static final int KEY_BYTES = 16;

  @Id private UUID id;
  @TenantId private UUID hospitalId;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "account_id")
  private TelephonyAccount account;

  private String lineKey;
  private String number;
  private @Nullable Instant closedAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected PhoneLine() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public PhoneLine(TelephonyAccount account, String number) {
    this.id = UUID.randomUUID();
    this.account = account;
    this.number = number;
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    this.lineKey = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  public void changeNumber(String number) {
    this.number = number;
  }

  public UUID id() {
    return id;
  }

  public TelephonyAccount account() {
    return account;
  }

  public String key() {
    return lineKey;
  }

  /** E.164; what the patient's phone shows. */
  public String number() {
    return number;
  }
}
