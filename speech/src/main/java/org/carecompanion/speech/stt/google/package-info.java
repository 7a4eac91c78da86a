/**
 * The recogniser of Google Cloud Speech-to-Text, version 1, as it listens to telephones.
 *
 * <p>Out of scope: how Google is reached ({@code speech.vendor.google}), opening a stream again and
 * changing to another vendor ({@code speech.stt}).
 */
@NullMarked
package org.carecompanion.speech.stt.google;

import org.jspecify.annotations.NullMarked;
