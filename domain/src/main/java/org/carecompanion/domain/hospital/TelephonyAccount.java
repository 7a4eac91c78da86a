package org.carecompanion.domain.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;

/**
 * A hospital's account with a carrier. The token also proves that webhooks come from that carrier.
 */
@Entity
public class TelephonyAccount {
  @Id private UUID id;
  @TenantId private UUID hospitalId;

  @Enumerated(EnumType.STRING)
  private Carrier carrier;

  private String accountSid;

  @Type(SealedText.class)
  @Column(name = "auth_token_sealed")
  private String authToken;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected TelephonyAccount() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public TelephonyAccount(Carrier carrier, String accountSid, String authToken) {
    this.id = UUID.randomUUID();
    this.carrier = carrier;
    this.accountSid = accountSid;
    this.authToken = authToken;
  }

  public void change(String accountSid, String authToken) {
    this.accountSid = accountSid;
    this.authToken = authToken;
  }

  public UUID id() {
    return id;
  }

  public Carrier carrier() {
    return carrier;
  }

  public String accountSid() {
    return accountSid;
  }

  /** Secret: never logged, never shown. */
  public String authToken() {
    return authToken;
  }
}
