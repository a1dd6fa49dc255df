package dev.candor.cv.structure;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.tck.provider.ProviderContract;

final class PostingSkillFinderProviderTest extends ProviderContract<SkillFinder> {

  @Override
  protected Provider<SkillFinder> provider() {
    return new PostingSkillFinderProvider();
  }
}
