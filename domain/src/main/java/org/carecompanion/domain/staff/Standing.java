package org.carecompanion.domain.staff;

import java.io.Serializable;

/**
 * What somebody might do at one time. A session remembers it, and is over when it is no longer so.
 *
 * @param changes how often role, access or password of this person have been changed
 */
public record Standing(Role role, int changes) implements Serializable {}
