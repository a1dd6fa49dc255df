package dev.candor.core.provider;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen for a plug.
 *
 * @param plug the plug
 * @param name unique for its plug
 * @param provider creates it
 * @param location where it comes from
 * @param origin who brought it
 */
record Candidate(Class<?> plug, String name, Provider<?> provider, String location, Origin origin) {

  /** Who brought it. */
  enum Origin {
    GIVEN,
    FOUND,
    BUILT_IN
  }

  String describe() {
    return plug.getSimpleName() + " '" + name + "' (" + location + ")";
  }

  /** Creates the thing, or says plainly which provider failed. */
  Object create(ProviderContext context) {
    Object thing;
    try {
      thing = provider.create(context);
    } catch (CandorException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw failed("cannot be made: " + e, e);
    }
    if (!plug.isInstance(thing)) {
      throw failed("made something else", null);
    }
    return thing;
  }

  private ConfigurationException failed(String how, @Nullable Throwable e) {
    ConfigurationException failure =
        new ConfigurationException(
            List.of(describe() + " " + how),
            "Mend it, or choose another with the setting " + PlugSetting.keyOf(plug));
    if (e != null) {
      failure.addSuppressed(e);
    }
    return failure;
  }
}
