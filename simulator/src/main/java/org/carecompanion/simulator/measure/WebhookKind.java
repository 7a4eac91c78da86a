package org.carecompanion.simulator.measure;

/** Why the product was asked; each kind is measured by itself. */
public enum WebhookKind {
  VOICE("voice"),
  GATHER_RESPONSE("gather-response"),
  REDIRECT("redirect"),
  FALLBACK("fallback"),
  STATUS("status"),
  AMD("amd"),
  RECORDING("recording"),
  STREAM("stream-status"),
  MESSAGE_STATUS("message-status");

  private final String label;

  WebhookKind(String label) {
    this.label = label;
  }

  /** The name in the figures. */
  public String label() {
    return label;
  }

  /** Whether the caller on the phone waits in silence for this answer. */
  public boolean keepsCallerWaiting() {
    return switch (this) {
      case VOICE, GATHER_RESPONSE, REDIRECT, FALLBACK -> true;
      case STATUS, AMD, RECORDING, STREAM, MESSAGE_STATUS -> false;
    };
  }
}
