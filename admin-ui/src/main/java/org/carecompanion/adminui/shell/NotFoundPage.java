package org.carecompanion.adminui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.carecompanion.adminui.shared.EmptyState;
import org.carecompanion.adminui.shared.PageHeading;
import org.carecompanion.adminui.shared.Texts;

/** Nothing here, or nothing for you: the same page, so that nobody learns which. */
@ParentLayout(MainLayout.class)
@PermitAll
public final class NotFoundPage extends Div
    implements HasErrorParameter<NotFoundException>, AfterNavigationObserver {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent entering, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    add(
        new EmptyState(
            Texts.of("error.not_found"), new Anchor("worklist", Texts.of("error.to_worklist"))));
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent arrived) {
    getUI().ifPresent(ui -> PageHeading.show(ui, Texts.of("error.not_found_heading")));
  }
}
