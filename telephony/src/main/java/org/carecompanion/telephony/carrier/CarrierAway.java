package org.carecompanion.telephony.carrier;

/** The carrier gave no usable answer; asking again later may help. */
public class CarrierAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CarrierAway(String what, Throwable cause) {
    super(what, cause);
  }
}
