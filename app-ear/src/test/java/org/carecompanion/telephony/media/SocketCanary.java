package org.carecompanion.telephony.media;

import io.undertow.Undertow;

/** Knows the listener without being it. */
public final class SocketCanary {
  private SocketCanary() {}

  public static Undertow.Builder another() {
    return Undertow.builder();
  }
}
