package org.carecompanion.telephony.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carecompanion.domain.staff.ApiScope;

/**
 * What a key must open for a resource method, and how the method may refuse, besides what holds for
 * all of them. {@link ScopeDoor} enforces the first, the description of the API is checked against
 * both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
  /** Any of these; none means that every key will do. */
  ApiScope[] value();

  ProblemCode[] refuses() default {};
}
