package org.carecompanion.app.architecture.canary.unannounced;

/** Breaks a fence on purpose: its package does not say what it is for. */
public class Unannounced {}
