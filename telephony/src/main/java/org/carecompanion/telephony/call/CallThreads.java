package org.carecompanion.telephony.call;

import java.util.concurrent.Executor;

/**
 * Who does what takes time.
 *
 * @param errands what waits for the database; it may hang for as long as a patient waits
 * @param checks the urgent gate, which waits for nothing and nobody: it works while the database
 *     hangs and whatever hangs with it
 * @param ahead what is thought about before it must be; refuses while others need the machine more
 */
record CallThreads(Executor errands, Executor checks, Executor ahead) {}
