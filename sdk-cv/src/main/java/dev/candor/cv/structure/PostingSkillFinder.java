package dev.candor.cv.structure;

import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.text.PostingHead;
import dev.candor.core.text.TextBounds;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the skills of a job as the {@link PostingStructurer} does: those of its title, then those
 * of its description, but for what it says is not needed. Immutable and thread-safe.
 */
public final class PostingSkillFinder implements SkillFinder {

  private final SkillTaxonomy taxonomy;

  private PostingSkillFinder(SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * A finder that knows some skills.
   *
   * @param taxonomy the skills to find
   * @return the finder
   */
  public static PostingSkillFinder of(SkillTaxonomy taxonomy) {
    return new PostingSkillFinder(taxonomy);
  }

  @Override
  public List<String> find(Job job) {
    String title = job.title();
    Set<String> names =
        new LinkedHashSet<>(
            SkillMentions.of(taxonomy, title, job.company())
                .names(new TextSpan(0, title.length())));
    String text = job.description();
    if (text.length() > TextBounds.MAX_TEXT) {
      text = text.substring(0, TextBounds.MAX_TEXT);
    }
    if (!text.isBlank()) {
      names.addAll(described(text, job.company()));
    }
    return List.copyOf(names);
  }

  private List<String> described(String text, String company) {
    PostingHead head = PostingHead.of(text);
    List<Block> blocks = Blocks.of(text, Lines.of(text), head.end());
    String employer = company.isEmpty() ? head.company() : company;
    return SkillMentions.of(taxonomy, text, employer).named(blocks);
  }
}
