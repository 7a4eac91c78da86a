package org.carecompanion.clinical.understanding.semantic;

/**
 * How like a clause is to the signs of one concept.
 *
 * @param nearest the sign it is most like: what a nurse is shown as the reason
 * @param closeness mean cosine to the two nearest signs of the concept
 * @param conviction the judge's odds (logarithm) that it is a sign at all, and the lead: by how
 *     much the two are nearer than the two nearest harmless sentences
 */
record Likeness(Exemplar.Sign nearest, double closeness, double conviction) {}
