/**
 * The page where an administrator says who works in the hospital and as what. Out of scope: signing
 * in (adminui.security) and the rules of who may change whom (clinical.staff).
 */
@NullMarked
package org.carecompanion.adminui.staff;

import org.jspecify.annotations.NullMarked;
