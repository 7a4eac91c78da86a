/**
 * What every page of the console is made of: words, times, severity marks, panels, the announcer
 * and live updates. Out of scope: the frame around pages (adminui.shell), who is signed in
 * (adminui.security) and anything only one page needs.
 */
@NullMarked
package org.carecompanion.adminui.shared;

import org.jspecify.annotations.NullMarked;
