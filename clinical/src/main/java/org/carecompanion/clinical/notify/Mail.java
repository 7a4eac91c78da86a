package org.carecompanion.clinical.notify;

/** An e-mail as it goes out. @param words hold no name and no health word */
record Mail(String to, String subject, String words) {}
