package org.carecompanion.app.architecture.canary.util;

/** Breaks a fence on purpose: a package whose name says nothing. */
public class Vague {}
