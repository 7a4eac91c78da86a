package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;

/**
 * A page that exists, but not for this role; says who can give it, and the audit that it was asked
 * for.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public final class DeniedPage extends Div
    implements HasErrorParameter<AccessDeniedException>, AfterNavigationObserver {
  private final FrameReads reads;

  @Inject
  DeniedPage(FrameReads reads) {
    this.reads = reads;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent entering, ErrorParameter<AccessDeniedException> parameter) {
    addClassName("page");
    SignedIn.find().ifPresent(me -> reads.denied(me, entering.getLocation().getFirstSegment()));
    add(new EmptyState(Texts.of("error.denied")));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("error.denied_heading")));
  }
}
