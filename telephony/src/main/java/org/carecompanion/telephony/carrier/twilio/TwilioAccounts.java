package org.carecompanion.telephony.carrier.twilio;

import com.twilio.http.TwilioRestClient;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carecompanion.telephony.carrier.LineAccess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the library's client for a hospital's own account; all share one HTTP client. */
@ApplicationScoped
class TwilioAccounts {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  @Inject
  @ConfigProperty(name = "twilio.api.url", defaultValue = "https://api.twilio.com")
  private String base;

  private TwilioHttp http;

  @SuppressWarnings("NullAway.Init") // the container injects, then calls connect
  TwilioAccounts() {}

  @SuppressWarnings("NullAway.Init") // the address is the client's
  TwilioAccounts(TwilioHttp http) {
    this.http = http;
  }

  @PostConstruct
  void connect() {
    http = new TwilioHttp(base, ANSWER);
  }

  TwilioRestClient of(LineAccess line) {
    var account = line.account();
    return new TwilioRestClient.Builder(account.sid(), account.token()).httpClient(http).build();
  }
}
