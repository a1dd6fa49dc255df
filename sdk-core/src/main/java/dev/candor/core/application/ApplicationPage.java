package dev.candor.core.application;

import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of applications. Pages that follow each other neither repeat nor skip an application
 * that fits all the while, whatever is added or removed meanwhile.
 *
 * @param applications in the order of their ids
 * @param next where the next page begins, for {@link ApplicationQuery#after}; null at the end
 */
public record ApplicationPage(List<Application> applications, @Nullable ApplicationId next) {
  /** Copies. */
  public ApplicationPage {
    applications = List.copyOf(applications);
  }
}
