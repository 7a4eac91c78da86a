package org.carecompanion.telephony.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.carecompanion.domain.call.CallId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses carriers call, always under the configured public address: never what a request
 * claims as its host.
 */
@ApplicationScoped
public class CarrierAddresses {
  private static final String OWN = "own";

  /**
   * One more try, also after 5xx and when nothing came within 2.5 s: behind a proxy the other node
   * answers it. Every webhook may come twice
   * (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides). Never sent and
   * never signed.
   */
  private static final String TRY_AGAIN = "#rc=1&rp=ct,rt,5xx&ct=1000&rt=2500";

  @Inject
  @ConfigProperty(name = "companion.public.url")
  private String publicUrl;

  /** {@code own}, or where a static document waits for the case that no node of ours answers. */
  @Inject
  @ConfigProperty(name = "companion.fallback.url", defaultValue = OWN)
  private String fallback;

  /**
   * @param rawPathAndQuery exactly as requested, percent-encoding untouched: what the carrier
   *     signed
   */
  public String asRequested(String rawPathAndQuery) {
    return publicUrl + rawPathAndQuery;
  }

  public URI voice(LineAccess line, CallId call) {
    return address(line, "voice", call, "");
  }

  /** Asked when an answer of ours cannot be had or played. */
  public URI fallback(LineAccess line, CallId call) {
    return fallsBackOutside() ? URI.create(fallback) : address(line, "fallback", call, "");
  }

  /** Whether a document that we do not serve is to be got there. */
  public boolean fallsBackOutside() {
    return !fallback.equals(OWN);
  }

  public URI status(LineAccess line, CallId call) {
    return address(line, "status", call, "");
  }

  public URI machine(LineAccess line, CallId call) {
    return address(line, "amd", call, "");
  }

  public URI voicemail(LineAccess line, CallId call) {
    return address(line, "voicemail", call, "");
  }

  public URI recording(LineAccess line, CallId call) {
    return address(line, "recording", call, "");
  }

  /** Asked for when the message to a machine has been said to its end. */
  public URI voicemailSaid(LineAccess line, CallId call) {
    return address(line, "voicemail-said", call, "");
  }

  /**
   * @param turn the turn that what the patient says next will be
   */
  public URI gatherResponse(LineAccess line, CallId call, int turn) {
    return address(line, "gather-response", call, "&turn=" + turn);
  }

  /**
   * Asks again for the answer to a turn whose words we already have. @param asked how often it was
   * asked for, from 1
   */
  public URI waiting(LineAccess line, CallId call, int turn, int asked) {
    return address(line, "waiting", call, "&turn=" + turn + "&asked=" + asked);
  }

  /**
   * Asked for when a stream has ended, by whoever ended it.
   *
   * @param stream which of the call's, from 1
   * @param asked how often before, without an answer
   */
  public URI streamEnded(LineAccess line, CallId call, int stream, int asked) {
    return address(line, "stream-ended", call, "&stream=" + stream + "&asked=" + asked);
  }

  private URI address(LineAccess line, String what, CallId call, String more) {
    return URI.create(
        publicUrl + "/phone/" + line.key() + "/" + what + "?call=" + call + more + TRY_AGAIN);
  }
}
