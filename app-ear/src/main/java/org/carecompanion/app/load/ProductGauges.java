package org.carecompanion.app.load;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.carecompanion.app.stage.StageProblem;

/** Looks into the product's process from outside: by attaching to its JVM, and by /proc. */
final class ProductGauges implements AutoCloseable {
  private static final long MEGABYTE = 1 << 20;

  private final ProcessHandle product;
  private final Path postmaster;
  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final ThreadMXBean threads;
  private final UnixOperatingSystemMXBean system;

  private ProductGauges(ProcessHandle product, Path postmaster, JMXConnector connector)
      throws IOException {
    this.product = product;
    this.postmaster = postmaster;
    this.connector = connector;
    MBeanServerConnection beans = connector.getMBeanServerConnection();
    memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
    threads = ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class);
    system = ManagementFactory.getPlatformMXBean(beans, UnixOperatingSystemMXBean.class);
  }

  /**
   * @param postmaster the {@code postmaster.pid} of its database
   */
  @SuppressWarnings("BanJNDI") // the address is the agent's that was just started in our own child
  static ProductGauges of(ProcessHandle product, Path postmaster) throws IOException {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(product.pid()));
      try {
        var address = new JMXServiceURL(jvm.startLocalManagementAgent());
        return new ProductGauges(product, postmaster, JMXConnectorFactory.connect(address));
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new StageProblem("The product's JVM lets nobody look into it", e);
    }
  }

  /** What is there now; the heap is collected first, so that only what lives is counted. */
  Gauges read() throws IOException {
    memory.gc();
    return new Gauges(
        memory.getHeapMemoryUsage().getUsed() / MEGABYTE,
        ResidentMemory.nowMegabytes(product),
        threads.getThreadCount(),
        system.getOpenFileDescriptorCount(),
        databaseProcesses());
  }

  /** PostgreSQL has a process for each connection, and a fixed few of its own. */
  private long databaseProcesses() throws IOException {
    try (Stream<String> lines = Files.lines(postmaster)) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      return ProcessHandle.of(pid).map(it -> it.children().count()).orElse(0L);
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
