/**
 * Jobs from files on this machine: recorded pages of the Himalayas API, schema.org pages, postings
 * in plain text and Markdown. What a file holds is told by its content, never by its name.
 */
@NullMarked
package dev.candor.sources.file;

import org.jspecify.annotations.NullMarked;
