package dev.candor.core.prompt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a model what a component of an answer is, and how much of it is wanted. An answer outside
 * the limits does not hold.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Describe {

  /**
   * What it is.
   *
   * @return one sentence for the model
   */
  String value() default "";

  /**
   * The least number, for numbers.
   *
   * @return default: no limit
   */
  long min() default Long.MIN_VALUE;

  /**
   * The greatest number, for numbers.
   *
   * @return default: no limit
   */
  long max() default Long.MAX_VALUE;

  /**
   * Most characters, for text and for each text of a list.
   *
   * @return default: no limit
   */
  int maxLength() default Integer.MAX_VALUE;

  /**
   * Fewest elements, for lists.
   *
   * @return default 0
   */
  int minItems() default 0;

  /**
   * Most elements, for lists.
   *
   * @return default: no limit
   */
  int maxItems() default Integer.MAX_VALUE;
}
