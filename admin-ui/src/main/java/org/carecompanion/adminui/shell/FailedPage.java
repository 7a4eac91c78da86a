package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.FailurePanel;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;

/** A page that could not be made: a neutral sentence and a reference; the cause is in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
public final class FailedPage extends Div
    implements HasErrorParameter<Exception>, AfterNavigationObserver {
  @Override
  public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> parameter) {
    addClassName("page");
    add(new EmptyState(Texts.of("failure.part", FailurePanel.logged(parameter.getException()))));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("failure.heading")));
  }
}
