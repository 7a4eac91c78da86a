package org.carecompanion.telephony.carrier;

/** The carrier gave no usable answer; asking again later may help. */
public class CarrierAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param what codes only: a carrier's own words quote numbers of patients
   */
  public CarrierAway(String what) {
    super(what);
  }
}
