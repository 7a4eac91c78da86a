package org.carecompanion.speech.tts.azure;

import java.net.URI;

/**
 * Where Azure's voice is, and what opens it.
 *
 * @param url of the service, without a path
 * @param key of the resource; it works in the region it was made for only
 */
public record AzureAccess(URI url, String key) {
  @Override
  public String toString() {
    return "AzureAccess[" + url + ", key [redacted]]";
  }

  /**
   * @param region like {@code westeurope}
   */
  public static URI regional(String region) {
    return URI.create("https://%s.tts.speech.microsoft.com".formatted(region));
  }
}
