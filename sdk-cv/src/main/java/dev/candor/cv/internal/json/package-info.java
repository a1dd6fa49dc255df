/**
 * JSON and YAML as plain trees of maps, lists and values, and the check of a tree against a schema.
 * The only package of the module that knows Jackson; importers see the JDK's collections.
 */
@NullMarked
package dev.candor.cv.internal.json;

import org.jspecify.annotations.NullMarked;
