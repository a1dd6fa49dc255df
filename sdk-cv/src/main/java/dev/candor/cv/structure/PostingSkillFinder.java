package dev.candor.cv.structure;

import dev.candor.core.job.Job;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.text.PostingHead;
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

  /** Characters of a description that are read: what stands behind so many is no requirement. */
  private static final int READ = 100_000;

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
    String text = start(job.description());
    if (!text.isBlank()) {
      names.addAll(described(text, job.company()));
    }
    return List.copyOf(names);
  }

  /** The whole text, or whole lines of it, where there are any. */
  private static String start(String text) {
    if (text.length() <= READ) {
      return text;
    }
    int line = text.lastIndexOf('\n', READ);
    return text.substring(0, line < READ / 2 ? READ : line);
  }

  private List<String> described(String text, String company) {
    PostingHead head = PostingHead.of(text);
    List<Block> blocks = Blocks.of(text, Lines.of(text), head.end());
    String employer = company.isEmpty() ? head.company() : company;
    return SkillMentions.of(taxonomy, text, employer).named(blocks);
  }
}
