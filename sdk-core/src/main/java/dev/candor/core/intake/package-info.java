/** Words of ingestion: what is asked for, how a job was scored, what a run did, how far it got. */
@NullMarked
package dev.candor.core.intake;

import org.jspecify.annotations.NullMarked;
