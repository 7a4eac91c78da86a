/**
 * The frame around every page: servlet, theme, navigation, the bar on top, error pages. Out of
 * scope: what pages show (their own packages) and who may see them (adminui.security).
 */
@NullMarked
package org.carecompanion.adminui.shell;

import org.jspecify.annotations.NullMarked;
