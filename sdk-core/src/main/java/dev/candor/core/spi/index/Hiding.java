package dev.candor.core.spi.index;

import dev.candor.core.job.JobId;
import java.util.List;

/**
 * What hiding or showing did to each job asked for; {@link JobIndex#undo} takes it back. The lists
 * are in the order asked, without repetition.
 *
 * @param hidden whether jobs were hidden, or shown again
 * @param changed jobs that were otherwise before
 * @param unchanged jobs that were so already
 * @param unknown ids that the index has no job for
 */
public record Hiding(
    boolean hidden, List<JobId> changed, List<JobId> unchanged, List<JobId> unknown) {
  /** Copies. */
  public Hiding {
    changed = List.copyOf(changed);
    unchanged = List.copyOf(unchanged);
    unknown = List.copyOf(unknown);
  }
}
