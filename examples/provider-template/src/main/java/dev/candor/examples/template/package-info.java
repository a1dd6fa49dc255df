/** A plug-in to copy: jobs from an RSS or Atom feed. */
@NullMarked
package dev.candor.examples.template;

import org.jspecify.annotations.NullMarked;
