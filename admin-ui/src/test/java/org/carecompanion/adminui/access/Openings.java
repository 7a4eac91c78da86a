package org.carecompanion.adminui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.patient.PatientId;

/** Stands where closed words would be, and says that it does. */
public final class Openings extends Opening {
  @SuppressWarnings("NullAway") // nothing is opened here
  public Openings() {
    super(null);
  }

  @Override
  public Component panel(SignedIn me, PatientId patient, Runnable opened) {
    return new Span("closed: " + patient);
  }

  @Override
  public List<Component> forAdmin(SignedIn me, PatientCard patient, Runnable changed) {
    return List.of();
  }
}
