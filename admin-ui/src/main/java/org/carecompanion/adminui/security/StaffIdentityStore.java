package org.carecompanion.adminui.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * Staff as the server's security sees them: the caller's name is the staff id, the one group is the
 * role.
 */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {
  @Inject SignIn signIn;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential given))
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    return signIn
        .check(given.getCaller(), given.getPasswordAsString())
        .map(SignIn.Entered::person)
        .map(p -> new CredentialValidationResult(p.staff().toString(), Set.of(p.role().name())))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }
}
