package org.carecompanion.db.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {
  private final OpenRequests requests = new OpenRequests();
  private final List<String> answers = new ArrayList<>();

  @Test
  void a_request_is_open_until_it_is_answered() throws Exception {
    requests.doFilter(
        synchronous(),
        response(),
        (q, r) -> assertThat(requests.getOpen()).as("while it is answered").isEqualTo(1));
    assertThat(requests.getOpen()).isZero();
  }

  @Test
  void a_request_that_fails_is_not_left_open() {
    assertThatThrownBy(
            () ->
                requests.doFilter(
                    synchronous(),
                    response(),
                    (q, r) -> {
                      throw new ServletException("as servlets may");
                    }))
        .hasMessage("as servlets may");
    assertThat(requests.getOpen()).isZero();
  }

  @Test
  void before_a_stop_new_requests_are_refused_and_reach_nobody() throws Exception {
    requests.refuseNew();
    requests.doFilter(synchronous(), response(), (q, r) -> answers.add("reached"));
    assertThat(answers).containsExactly("setHeader close", "setStatus 503");
    assertThat(requests.getOpen()).isZero();
  }

  private static HttpServletRequest synchronous() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            OpenRequestsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> false);
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            OpenRequestsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) ->
                answers.add(method.getName() + " " + arguments[arguments.length - 1])
                    ? null
                    : null);
  }
}
