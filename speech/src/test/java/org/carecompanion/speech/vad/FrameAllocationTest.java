package org.carecompanion.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameAllocationTest {
  private static final int FRAMES = 5_000;

  @ParameterizedTest
  @ValueSource(strings = {"WEB_RTC", "LOUDNESS"})
  void frames_allocate_nothing(String detector) {
    FrameBenchmark frames = FrameBenchmark.of(detector);
    for (int i = 0; i < FRAMES; i++) frames.a_frame();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < FRAMES; i++) frames.a_frame();
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    frames.close();
    assertThat(bytes).isLessThan(FRAMES);
  }
}
