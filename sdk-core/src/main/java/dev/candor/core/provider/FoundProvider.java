package dev.candor.core.provider;

import java.util.Objects;

/**
 * A provider that was found.
 *
 * @param plug the plug it implements
 * @param name its name
 * @param location the jar, folder or module it is in; "built in" for those of the SDK itself;
 *     "given" for what the caller gave
 * @param chosen whether it is used when its plug is asked for
 */
public record FoundProvider(Class<?> plug, String name, String location, boolean chosen) {
  /** Checks. */
  public FoundProvider {
    Objects.requireNonNull(plug, "plug");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
  }

  @Override
  public String toString() {
    return plug.getSimpleName() + " '" + name + "' (" + location + ")" + (chosen ? ", chosen" : "");
  }
}
