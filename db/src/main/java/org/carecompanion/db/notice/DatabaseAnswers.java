package org.carecompanion.db.notice;

/**
 * The database has just answered this node: told after every new connection of the listener and
 * some seconds apart from then on. For what waits until it is back; observers are quick.
 */
public record DatabaseAnswers() {}
