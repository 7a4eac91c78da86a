package org.carecompanion.domain.hospital;

/** The phone companies this product can use. */
public enum Carrier {
  TWILIO
}
