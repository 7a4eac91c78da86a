package org.carecompanion.app.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule, and classes of the test sources that break it.
 *
 * @param what the rule as a sentence
 */
record Fence(String what, ArchRule rule, Class<?>... canaries) {
  @Override
  public String toString() {
    return what;
  }
}
