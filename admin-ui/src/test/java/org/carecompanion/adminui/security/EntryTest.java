package org.carecompanion.adminui.security;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.pressWords;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.clinical.setup.DemoLogins;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryTest {
  private final List<String> passwords = new ArrayList<>();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_demo_says_who_one_can_be() {
    open(SignInView.class, demo(), "sign-in");
    assertThat(text(DemoPanel.class)).contains("Demo logins", "Nurse", "nurse@demo.example");
    assertThat(_find(Button.class, spec -> spec.withId("use-nurse"))).hasSize(1);
  }

  @Test
  void outside_the_demo_nobody_is_offered() {
    open(SignInView.class, none(), "sign-in");
    assertThat(_find(DemoPanel.class)).isEmpty();
  }

  @Test
  void after_idling_it_says_why_one_is_here() {
    open(SignInView.class, none(), "sign-in?idle");
    assertThat(text(SignInView.class))
        .contains("You were signed out because nobody used this page for a while.");
  }

  @Test
  void a_new_password_is_long_enough_and_typed_twice_the_same() {
    open(NewPasswordView.class, none(), "new-password");
    type("short", "other");
    assertThat(_find(PasswordField.class))
        .extracting(PasswordField::getErrorMessage)
        .containsExactly("Use at least 12 characters.", "The two are not the same.");
    assertThat(passwords).isEmpty();
    type("correct horse battery", "correct horse battery");
    assertThat(passwords).containsExactly("correct horse battery");
  }

  private static void type(String first, String again) {
    _setValue(_find(PasswordField.class).get(0), first);
    _setValue(_find(PasswordField.class).get(1), again);
    pressWords("Save and go on");
  }

  private void open(
      Class<? extends com.vaadin.flow.component.Component> view,
      DemoLogins logins,
      String address) {
    SignIn signIn =
        new SignIn() {
          @Override
          SignedIn changePassword(SignedIn person, String password) {
            passwords.add(password);
            return person;
          }
        };
    SecurityContext nobody = new Nobody();
    console = OpenConsole.as(Role.CLINICIAN, view, nobody, signIn, new OpenSessions(), logins);
    if (view == SignInView.class) SignedInAs.nobody();
    console.at(address);
  }

  private static DemoLogins none() {
    return new DemoLogins();
  }

  private static DemoLogins demo() {
    return new DemoLogins() {
      @Override
      public List<Login> all() {
        return List.of(new Login("nurse", "nurse@demo.example", "secret"));
      }
    };
  }

  /** A server that lets nobody in. */
  private static final class Nobody implements SecurityContext {
    @Override
    public java.security.Principal getCallerPrincipal() {
      return () -> "nobody";
    }

    @Override
    public <T extends java.security.Principal> java.util.Set<T> getPrincipalsByType(Class<T> type) {
      return java.util.Set.of();
    }

    @Override
    public boolean isCallerInRole(String role) {
      return false;
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
      return false;
    }

    @Override
    public AuthenticationStatus authenticate(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response,
        jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters
            parameters) {
      return AuthenticationStatus.SEND_FAILURE;
    }
  }
}
