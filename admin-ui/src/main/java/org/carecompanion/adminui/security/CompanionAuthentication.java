package org.carecompanion.adminui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Who a console request is from: its session remembers who signed in. Carriers' addresses are their
 * signature filter's business and programs' their key filter's; there the console's cookie means
 * nothing. Deliberately not {@code @AutoApplySession}: with it a program's request gets a cookie
 * that opens the console, and the console's cookie opens the API.
 */
@ApplicationScoped
public class CompanionAuthentication implements HttpAuthenticationMechanism {
  @Inject IdentityStoreHandler stores;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String path = request.getRequestURI();
    if (!PlainAddress.is(path))
      return context.isProtected() ? context.responseNotFound() : context.doNothing();
    return PlainAddress.ofMachines(path) ? context.doNothing() : console(request, context);
  }

  private AuthenticationStatus console(HttpServletRequest request, HttpMessageContext context)
      throws AuthenticationException {
    Credential given =
        context.getAuthParameters() == null ? null : context.getAuthParameters().getCredential();
    if (given != null) {
      CredentialValidationResult result = stores.validate(given);
      if (result.getStatus() == Status.VALID)
        context.setRegisterSession(result.getCallerPrincipal().getName(), result.getCallerGroups());
      return context.notifyContainerAboutLogin(result);
    }
    Principal remembered = request.getUserPrincipal();
    return remembered == null ? context.doNothing() : restore(remembered, context);
  }

  private static AuthenticationStatus restore(Principal remembered, HttpMessageContext context)
      throws AuthenticationException {
    Callback[] caller = {new CallerPrincipalCallback(context.getClientSubject(), remembered)};
    try {
      context.getHandler().handle(caller);
      return AuthenticationStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthenticationException(e);
    }
  }
}
