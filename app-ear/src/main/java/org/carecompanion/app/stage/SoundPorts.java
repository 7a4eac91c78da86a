package org.carecompanion.app.stage;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Where simulated speech vendors are found, and where the product takes carriers' streams, so that
 * all of it stays on this machine.
 *
 * @param google of the gRPC services, without encryption
 * @param azure of the voice endpoint
 * @param media of the product's listener
 */
record SoundPorts(int google, int azure, int media) {
  static SoundPorts free() throws IOException {
    return new SoundPorts(FreePort.find(), FreePort.find(), FreePort.find());
  }

  List<String> simulatorOptions() {
    return List.of(
        "--google-port", Integer.toString(google), "--azure-port", Integer.toString(azure));
  }

  /** Of the product. The second voice is only heard when the first fails. */
  Map<String, String> settings(CarrierAccount account) {
    return Map.ofEntries(
        Map.entry("COMPANION_CALL_MODE", LineMode.stream.name()),
        Map.entry("COMPANION_MEDIA_PORT", Integer.toString(media)),
        Map.entry("COMPANION_MEDIA_URL", "ws://localhost:" + media),
        Map.entry("SPEECH_EARS", "google"),
        Map.entry("SPEECH_VOICES", "google azure"),
        Map.entry("SPEECH_GOOGLE_ENDPOINT", "localhost:" + google),
        Map.entry("SPEECH_AZURE_URL", "http://localhost:" + azure),
        Map.entry("SPEECH_AZURE_REGION", "simulated"),
        // the simulator takes the account's token for Azure's key
        Map.entry("SPEECH_AZURE_KEY", account.token()));
  }
}
