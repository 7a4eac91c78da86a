package org.carecompanion.clinical.evaluation;

/**
 * What was read in one row, with its proof.
 *
 * @param label in the words of the file; empty for no score
 * @param evidence the quoted words
 */
record Prediction(String label, String rule, String evidence) {}
