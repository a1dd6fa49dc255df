package dev.candor.cv.structure;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.cv.skills.SkillTaxonomy;

/** The finder of skills "taxonomy": it knows the skills in the box. */
public final class PostingSkillFinderProvider implements Provider<SkillFinder> {

  /** A provider. */
  public PostingSkillFinderProvider() {}

  @Override
  public Class<SkillFinder> plug() {
    return SkillFinder.class;
  }

  @Override
  public String name() {
    return "taxonomy";
  }

  @Override
  public SkillFinder create(ProviderContext context) {
    return PostingSkillFinder.of(SkillTaxonomy.standard());
  }
}
