package org.carecompanion.clinical.canary;

/** Breaks a fence on purpose: prints where nobody filters patient content. */
public class PrintCanary {
  void wrong(String words) {
    System.out.println(words);
  }
}
