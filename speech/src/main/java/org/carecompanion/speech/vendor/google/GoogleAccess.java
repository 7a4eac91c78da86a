package org.carecompanion.speech.vendor.google;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.rpc.ClientSettings;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to Google's services: with a service account, or to something on this machine that speaks
 * their protocol. Nothing but this machine is ever spoken to in the clear. Prints no secret.
 */
public final class GoogleAccess {
  private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\]):(\\d{1,5})");

  private static final int LAST_PORT = 65_535;

  private final CredentialsProvider credentials;

  /** Empty for Google's own address. */
  private final Optional<String> endpoint;

  private GoogleAccess(CredentialsProvider credentials, Optional<String> endpoint) {
    this.credentials = credentials;
    this.endpoint = endpoint;
  }

  /**
   * @param key the file of a service account's key, as Google's console gives it
   * @throws IOException without anything of what stands in the file
   */
  public static GoogleAccess account(Path key) throws IOException {
    try (InputStream file = Files.newInputStream(key)) {
      ServiceAccountCredentials account = ServiceAccountCredentials.fromStream(file);
      // signs for itself: no other server to wait for before the first word
      return new GoogleAccess(
          FixedCredentialsProvider.create(
              account.createWithUseJwtAccessWithScope(true).createScoped(List.of(SCOPE))),
          Optional.empty());
    } catch (IOException | RuntimeException e) {
      throw new IOException(key + " is no key of a service account: " + e.getClass().getName());
    }
  }

  /**
   * @param endpoint like {@code localhost:9000}
   * @return empty unless it is on this machine
   */
  public static Optional<GoogleAccess> onThisMachine(String endpoint) {
    Matcher parts = THIS_MACHINE.matcher(endpoint);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > LAST_PORT) return Optional.empty();
    return Optional.of(new GoogleAccess(NoCredentialsProvider.create(), Optional.of(endpoint)));
  }

  /** Makes a client go this way. */
  public void set(
      ClientSettings.Builder<?, ?> client, InstantiatingGrpcChannelProvider.Builder way) {
    client.setCredentialsProvider(credentials);
    endpoint.ifPresent(
        here -> {
          client.setEndpoint(here);
          way.setChannelConfigurator(ManagedChannelBuilder::usePlaintext);
        });
    client.setTransportChannelProvider(way.build());
  }

  @Override
  public String toString() {
    return "GoogleAccess[" + endpoint.orElse("account [redacted]") + "]";
  }
}
