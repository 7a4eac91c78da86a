package org.carecompanion.app.boot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Secrets that were given in the environment: they reach the JVM of the server through its standard
 * input instead, so that neither what runs in it nor what it starts (the database) finds them in
 * its environment.
 */
public final class PassedSecrets {
  private static final Pattern OURS =
      Pattern.compile(
          "DATABASE_URL|SPEECH_AZURE_KEY|UNDERSTANDING_MODEL_KEY"
              + "|(COMPANION|DATABASE|TWILIO|SMTP)_([A-Z]+_)*(PASSWORD|TOKEN)");

  /** Set for a JVM that finds secrets on its standard input. */
  private static final String MARK = "COMPANION_SECRETS_ON_STDIN";

  private static volatile Map<String, String> received = Map.of();

  private PassedSecrets() {}

  public static boolean areInEnvironment() {
    return System.getenv().keySet().stream().anyMatch(PassedSecrets::isSecret);
  }

  /** Whether the setting with this name in the environment must stay unknown. */
  public static boolean isSecret(String name) {
    return OURS.matcher(name).matches();
  }

  /** Takes them out of an environment that a process is to be given. */
  static Map<String, String> takeFrom(Map<String, String> environment) {
    Map<String, String> taken = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (isSecret(name)) taken.put(name, value);
        });
    environment.keySet().removeAll(taken.keySet());
    if (!taken.isEmpty()) environment.put(MARK, "yes");
    return taken;
  }

  static void pass(Map<String, String> secrets, OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(to)) {
      out.writeInt(secrets.size());
      for (Map.Entry<String, String> secret : secrets.entrySet()) {
        out.writeUTF(secret.getKey());
        out.writeUTF(secret.getValue());
      }
    }
  }

  /** Reads what was passed, if anything was. */
  static void receive(InputStream from) throws IOException {
    if (System.getenv(MARK) == null) return;
    DataInputStream in = new DataInputStream(from);
    Map<String, String> secrets = new HashMap<>();
    for (int more = in.readInt(); more > 0; more--) secrets.put(in.readUTF(), in.readUTF());
    received = Map.copyOf(secrets);
  }

  /** As they were in the environment, by their names there. */
  public static Map<String, String> received() {
    return received;
  }
}
