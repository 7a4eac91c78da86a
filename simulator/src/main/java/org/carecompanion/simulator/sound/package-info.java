/**
 * Speech as sound, and sound as words: synthesised voices whose words a listener can read back from
 * the sound alone, and only from it.
 *
 * <p>The words travel in the top of the band (2.8 to 3.5 kHz, where the voice itself is filtered
 * away) as a quiet modem signal, word by word with a checksum. A word that was cut, drowned in
 * noise or lost with a packet is not heard; its neighbours are.
 *
 * <p>Out of scope: what is said ({@code patient}), what a vendor makes of it ({@code google},
 * {@code azure}), and how sound travels ({@code media}).
 */
@NullMarked
package org.carecompanion.simulator.sound;

import org.jspecify.annotations.NullMarked;
