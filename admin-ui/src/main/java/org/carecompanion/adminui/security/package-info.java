/**
 * Who is signed in and what they may open: the server's authentication mechanism, sign-in and first
 * password, access to routes, sign-out of idle workstations. Out of scope: what a role may change
 * (the facades guard themselves).
 */
@NullMarked
package org.carecompanion.adminui.security;

import org.jspecify.annotations.NullMarked;
