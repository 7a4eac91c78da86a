package org.carecompanion.telephony.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carecompanion.domain.staff.ApiScope;
import org.junit.jupiter.api.Test;

/** docs/api.md lists every code, and no code that there is not. */
class DocumentTest {
  private static final String DOCUMENT = read();

  @Test
  void lists_every_problem_with_its_status() {
    assertThat(rows("### Problem codes", "\\| `([a-z_]+)` \\| ([0-9]{3}) \\|"))
        .isEqualTo(
            Arrays.stream(ProblemCode.values())
                .map(code -> code.code() + " " + code.status())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void lists_everything_that_can_be_wrong_with_a_field() {
    assertThat(rows("### Codes in `errors`", "\\| `([a-z_]+)` \\|()"))
        .isEqualTo(
            DescriptionTest.codes(FieldFault.Kind.class).stream()
                .map(code -> code + " ")
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void lists_every_operation_with_its_scope() {
    assertThat(rows("### Requests", "\\| `((?:GET|POST|PUT) /[^`]*)` \\| ([^|]*) \\|"))
        .isEqualTo(
            Description.operations().stream()
                .map(o -> o.method() + " " + o.path() + " " + scope(o))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static String scope(Description.Operation operation) {
    String scope = String.join(" ", Description.texts(operation.node().path("x-scope")));
    return scope.isEmpty() ? "any" : "`" + scope + "`";
  }

  @Test
  void lists_every_scope() {
    assertThat(rows("### Scopes", "\\| `([a-z_]+:[a-z]+)` \\|()"))
        .isEqualTo(
            ApiScope.all().stream()
                .map(scope -> scope.code() + " ")
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void a_row_too_much_is_noticed() {
    assertThat(matches("| `a` | 400 |\n| `b` | 404 |", "\\| `([a-z_]+)` \\| ([0-9]{3}) \\|"))
        .containsExactly("a 400", "b 404");
  }

  /** Of the section under this heading, the first two groups of every match. */
  private static Set<String> rows(String heading, String row) {
    int from = DOCUMENT.indexOf(heading + "\n");
    assertThat(from).as(heading).isPositive();
    int to = DOCUMENT.indexOf("\n#", from + heading.length());
    return matches(DOCUMENT.substring(from, to < 0 ? DOCUMENT.length() : to), row);
  }

  private static Set<String> matches(String text, String row) {
    return Pattern.compile(row)
        .matcher(text)
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "api.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
