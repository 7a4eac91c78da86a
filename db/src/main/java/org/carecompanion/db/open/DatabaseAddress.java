package org.carecompanion.db.open;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code DATABASE_URL}, the owner's way in, in either form people have at hand: {@code
 * postgresql://owner:secret@host:5432/name?sslmode=require} (also {@code postgres://}) or {@code
 * jdbc:postgresql://host:5432/name?user=owner&password=secret}.
 */
public final class DatabaseAddress {
  private static final int DEFAULT_PORT = 5432;
  private static final String FORM = "postgresql://user:password@host:5432/database";

  private @Nullable String user;
  private @Nullable String password;
  private final List<String> parameters = new ArrayList<>();

  private DatabaseAddress() {}

  /**
   * The owner's login.
   *
   * @throws DatabaseProblem naming what is missing; never repeating the address, which holds a
   *     password
   */
  public static Login parse(String databaseUrl) {
    return new DatabaseAddress().read(databaseUrl.strip());
  }

  private Login read(String text) {
    URI uri = uri(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme()))
      throw unreadable("does not start with postgresql://");
    if (uri.getHost() == null) throw unreadable("has no host");
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (path.length() < 2) throw unreadable("names no database");
    readUserInfo(uri.getRawUserInfo());
    readQuery(uri.getRawQuery());
    if (user == null) throw unreadable("names no user");
    if (password == null) throw unreadable("has no password");
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    String url = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
    return new Login(url, user, password);
  }

  private void readUserInfo(@Nullable String raw) {
    if (raw == null) return;
    String[] parts = raw.split(":", 2);
    user = decoded(parts[0]);
    if (parts.length == 2) password = decoded(parts[1]);
  }

  private void readQuery(@Nullable String raw) {
    if (raw == null) return;
    for (String parameter : raw.split("&")) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2 && parts[0].equals("user")) user = decoded(parts[1]);
      else if (parts.length == 2 && parts[0].equals("password")) password = decoded(parts[1]);
      else parameters.add(parameter);
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // the exception's own text repeats the address, password included
      throw unreadable("cannot be read (percent-encode special characters of the password)");
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DatabaseProblem unreadable(String why) {
    return new DatabaseProblem("DATABASE_URL " + why + ". It looks like this: " + FORM);
  }
}
