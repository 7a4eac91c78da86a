package org.carecompanion.adminui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.patient.PatientId;

/** Stands where closed words would be, and says that it does. */
public final class Openings extends Opening {
  private final List<Runnable> ending = new ArrayList<>();

  @SuppressWarnings("NullAway") // nothing is opened here
  public Openings() {
    super(null, null);
  }

  @Override
  public void tellWhenItEnds(SignedIn me, PatientCard patient, Component page, Runnable over) {
    if (patient.words() == PatientCard.Words.OPENED) ending.add(over);
  }

  /** The hour is over. */
  public void end() {
    ending.forEach(Runnable::run);
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
