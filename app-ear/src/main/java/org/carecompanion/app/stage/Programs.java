package org.carecompanion.app.stage;

import java.nio.file.Path;

/** The two programs of a stage. */
public record Programs(Path product, Path simulator) {}
