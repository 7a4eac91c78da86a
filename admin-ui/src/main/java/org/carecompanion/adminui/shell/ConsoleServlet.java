package org.carecompanion.adminui.shell;

import com.vaadin.cdi.CdiVaadinServlet;
import com.vaadin.flow.server.InitParameters;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.carecompanion.adminui.security.MachineAddresses;

/**
 * Serves the console under every address that is not a machine's ({@link MachineAddresses}). Idle
 * sessions close although their pages keep sending heartbeats: off by default in Vaadin.
 */
@WebServlet(
    name = MachineAddresses.CONSOLE,
    urlPatterns = "/*",
    asyncSupported = true,
    loadOnStartup = 1,
    initParams = {
      @WebInitParam(name = InitParameters.SERVLET_PARAMETER_CLOSE_IDLE_SESSIONS, value = "true"),
      @WebInitParam(name = InitParameters.SERVLET_PARAMETER_HEARTBEAT_INTERVAL, value = "120")
    })
public class ConsoleServlet extends CdiVaadinServlet {}
