package org.carecompanion.telephony.media;

import java.time.Duration;
import java.util.concurrent.Executor;

/** The connection under one stream. */
interface Wire extends Executor {
  /** Runs on the one thread that everything of this stream happens on. */
  @Override
  void execute(Runnable work);

  /** As {@link #execute}, later. */
  void after(Duration time, Runnable work);

  /** Lets go of the connection at once, whatever was still to be sent. */
  void cut();
}
