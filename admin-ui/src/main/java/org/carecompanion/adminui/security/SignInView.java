package org.carecompanion.adminui.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.setup.DemoLogins;

/** Get in, or learn plainly why not; then back to where one wanted to go. */
@Route(value = SignInView.ADDRESS, autoLayout = false)
@AnonymousAllowed
public final class SignInView extends EntryPage implements BeforeEnterObserver, HasDynamicTitle {
  static final String ADDRESS = "sign-in";

  /** Here because somebody changed what this person may do. */
  static final String ENDED = "ended";

  private final LoginForm form = new LoginForm();
  private final SecurityContext security;
  private final SignIn signIn;
  private final OpenSessions sessions;
  private String next = "/";

  @Inject
  SignInView(SecurityContext security, SignIn signIn, OpenSessions sessions, DemoLogins demo) {
    this.security = security;
    this.signIn = signIn;
    this.sessions = sessions;
    form.setId("sign-in-form");
    form.setI18n(words());
    form.setForgotPasswordButtonVisible(false);
    form.addLoginListener(given -> enter(given.getUsername(), given.getPassword()));
    addToForm(form);
    if (!demo.all().isEmpty())
      addToForm(new DemoPanel(demo.all(), login -> enter(login.email(), login.password())));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent entering) {
    QueryParameters query = entering.getLocation().getQueryParameters();
    next = query.getSingleParameter("next").filter(SignInView::isOurs).orElse("/");
    if (SignedIn.find().isPresent()) entering.forwardTo("");
    else if (query.getParameters().containsKey("idle")) addOnTop(note(Texts.of("signin.idle")));
    else if (query.getParameters().containsKey(ENDED)) addOnTop(note(Texts.of("signin.ended")));
  }

  @Override
  public String getPageTitle() {
    return Texts.of("app.title", Texts.of("signin.heading"));
  }

  /**
   * Only a path of this console: never another site, whatever a pasted link says. Browsers drop
   * tabs and line breaks and take a backslash for a slash before they read an address.
   */
  static boolean isOurs(String next) {
    String path = next.split("[?#]", 2)[0];
    boolean printable = next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return printable && PlainAddress.is(path) && !PlainAddress.ofMachines(path);
  }

  private void enter(String email, String password) {
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    var credential = new UsernamePasswordCredential(email, password);
    var status =
        security.authenticate(
            request,
            VaadinServletResponse.getCurrent().getHttpServletResponse(),
            withParams().credential(credential).newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      form.setError(true);
      return;
    }
    request.changeSessionId(); // an id known from before sign-in must not be worth anything
    SignIn.Entered entered = signIn.entered(email);
    sessions.opened(entered.person());
    if (entered.passwordDue()) PasswordDue.mark();
    getUI().ifPresent(ui -> ui.getPage().setLocation(next));
  }

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle(Texts.of("signin.heading"));
    words.getForm().setUsername(Texts.of("signin.email"));
    words.getForm().setPassword(Texts.of("signin.password"));
    words.getForm().setSubmit(Texts.of("signin.submit"));
    words.getErrorMessage().setTitle(Texts.of("signin.refused"));
    words.getErrorMessage().setMessage(Texts.of("signin.refused_why"));
    words.getErrorMessage().setUsername(Texts.of("signin.email_missing"));
    words.getErrorMessage().setPassword(Texts.of("signin.password_missing"));
    return words;
  }
}
