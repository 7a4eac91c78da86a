package org.carecompanion.telephony.carrier.twilio;

import com.twilio.http.TwilioRestClient;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carecompanion.telephony.carrier.LineAccess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the library's client for a hospital's own account; all share one HTTP client. */
@ApplicationScoped
class TwilioAccounts {
  @Inject
  @ConfigProperty(name = "twilio.api.url", defaultValue = "https://api.twilio.com")
  private String base;

  private TwilioHttp http;

  @SuppressWarnings("NullAway.Init") // the container injects, then calls connect
  TwilioAccounts() {}

  @PostConstruct
  void connect() {
    http = new TwilioHttp(base);
  }

  TwilioRestClient of(LineAccess line) {
    var account = line.account();
    return new TwilioRestClient.Builder(account.sid(), account.token()).httpClient(http).build();
  }
}
