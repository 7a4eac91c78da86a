package org.carecompanion.adminui.shared;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletService;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carecompanion.adminui.security.SignedInAs;
import org.carecompanion.domain.staff.Role;

/**
 * The console of one person in one browser, without server, database or CDI: views get what is
 * handed in here.
 */
public final class OpenConsole implements AutoCloseable {
  private final List<Object> parts;

  private OpenConsole(List<Object> parts) {
    this.parts = parts;
  }

  /**
   * Opens one kind of page for a person of this role; {@code parts} are what its constructor asks
   * for.
   */
  public static OpenConsole as(Role role, Class<? extends Component> view, Object... parts) {
    Routes routes = new Routes(Set.of(view), Set.of(), true);
    List<Object> handedIn = new ArrayList<>(List.of(parts));
    MockVaadin.setup(UI::new, new Servlet(routes, handedIn));
    SignedInAs.role(role);
    UI.getCurrent().add(new PageHeading());
    return new OpenConsole(handedIn);
  }

  /** Hands in a part that can only be made once somebody is signed in. */
  public OpenConsole part(Object part) {
    parts.add(part);
    return this;
  }

  public OpenConsole at(String address) {
    String[] parts = address.split("\\?", 2);
    QueryParameters query =
        parts.length == 2 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty();
    UI.getCurrent().navigate(parts[0], query);
    MockVaadin.clientRoundtrip();
    return this;
  }

  @Override
  public void close() {
    MockVaadin.tearDown();
  }

  private static final class Servlet extends MockVaadinServlet {
    private final List<Object> parts;

    Servlet(Routes routes, List<Object> parts) {
      super(routes);
      this.parts = parts;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
        throws com.vaadin.flow.server.ServiceException {
      MockService service =
          new MockService(this, configuration, UI::new) {
            @Override
            public Instantiator getInstantiator() {
              return new Parts(this, parts);
            }
          };
      service.init();
      getRoutes().register(service.getContext());
      return service;
    }
  }

  /** Makes views by their one constructor, each parameter by its type. */
  private static final class Parts extends DefaultInstantiator {
    private final List<Object> parts;

    Parts(MockService service, List<Object> parts) {
      super(service);
      this.parts = parts;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      if (!type.getName().startsWith("org.carecompanion.")) return super.getOrCreate(type);
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray();
      try {
        return type.cast(constructor.newInstance(arguments));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    private Object part(Class<?> type) {
      return parts.stream()
          .filter(type::isInstance)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the test hands in no " + type));
    }
  }
}
