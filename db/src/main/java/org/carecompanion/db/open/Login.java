package org.carecompanion.db.open;

/** One role's way in: a JDBC address that carries no credentials, the role and its password. */
public record Login(String url, String user, String password) {

  Login withDatabase(String database) {
    int path = url.indexOf('/', "jdbc:postgresql://".length());
    int query = url.indexOf('?');
    String rest = query < 0 ? "" : url.substring(query);
    return new Login(url.substring(0, path + 1) + database + rest, user, password);
  }

  Login as(String otherUser, String otherPassword) {
    return new Login(url, otherUser, otherPassword);
  }

  @Override
  public String toString() {
    return "Login[" + url + ", " + user + ", [redacted]]";
  }
}
