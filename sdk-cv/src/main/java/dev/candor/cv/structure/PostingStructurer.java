package dev.candor.cv.structure;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.pay.PayReader;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.core.text.Language;
import dev.candor.core.text.PostingHead;
import dev.candor.core.text.Sanitizer;
import dev.candor.core.text.TextBounds;
import dev.candor.cv.posting.Conditions;
import dev.candor.cv.posting.Duties;
import dev.candor.cv.posting.Finding;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.relevance.JobCategories;
import dev.candor.cv.relevance.JobLevels;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a posting says, by rules and without a model: sections, requirements, years, skills,
 * title, employer, level, pay, place of work, language. Knows English best; German, French, Spanish
 * and Arabic headings, weights, years and pay too. The same text always gives the same posting.
 * Immutable and thread-safe.
 *
 * <p>What a posting asks for:
 *
 * <ul>
 *   <li>must: what the candidate has to have or do, wherever it stands;
 *   <li>nice: what a heading or wording makes optional, also inside a section of requirements; an
 *       item with both is split;
 *   <li>disqualifier: who is not wanted; never a must;
 *   <li>a list of what the company uses is none of them.
 * </ul>
 */
public final class PostingStructurer {

  /** So much of a text tells its language. */
  private static final int SPOKEN = 1_500;

  private final SkillTaxonomy taxonomy;

  private PostingStructurer(SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * A structurer that knows the skills in the box.
   *
   * @return the structurer
   */
  public static PostingStructurer create() {
    return of(SkillTaxonomy.standard());
  }

  /**
   * A structurer that knows other skills.
   *
   * @param taxonomy the skills to find
   * @return the structurer
   */
  public static PostingStructurer of(SkillTaxonomy taxonomy) {
    return new PostingStructurer(Objects.requireNonNull(taxonomy, "taxonomy"));
  }

  /**
   * Reads plain text or Markdown.
   *
   * @param text untouched: {@link Posting#text()} is this very text, and all spans count in it
   * @return the posting; a text without headings is one section of kind {@code other}
   * @throws InvalidInputException when there are more than {@link TextBounds#MAX_TEXT} characters
   */
  public Posting structure(String text) {
    TextBounds.requireAtMost("The posting", text, TextBounds.MAX_TEXT);
    return read(new PostingText(text, "", List.of()), PostingHead.of(text), Set.of());
  }

  /**
   * Reads the description of a job. Title, company, place of work, pay and level that the source
   * stated come before what the text says.
   *
   * @param job a job from a source
   * @return the posting; its text is the description
   * @throws InvalidInputException when the description has more than {@link TextBounds#MAX_TEXT}
   *     characters
   */
  public Posting structure(Job job) {
    TextBounds.requireAtMost("The posting", job.description(), TextBounds.MAX_TEXT);
    PostingText text = new PostingText(job.description(), "", List.of());
    PostingHead head = PostingHead.of(job.description());
    String company = job.company().isEmpty() ? head.company() : job.company();
    Set<String> countries =
        job.places().stream()
            .map(Place::countryCode)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Posting read = read(text, new PostingHead(job.title(), company, head.end()), countries);
    Seniority titled = JobLevels.of(job.title());
    Seniority source = job.seniority().size() == 1 ? job.seniority().get(0) : titled;
    return read.toBuilder()
        .seniority(source == Seniority.UNSPECIFIED ? read.seniority() : source)
        .workMode(job.workMode() == WorkMode.UNSPECIFIED ? read.workMode() : job.workMode())
        .salary(job.salary() == null ? read.salary() : job.salary())
        .build();
  }

  /**
   * Reads a file: plain text, Markdown or HTML, told apart by content. UTF-16 is known by its byte
   * order mark; else the file is UTF-8, or where it is not, windows-1252, which a finding says.
   *
   * @param file its bytes
   * @param name its name, for errors
   * @return the posting; for text {@link Posting#text()} is the decoded text as it is, for HTML
   *     what a reader sees of it; findings tell what was left out
   * @throws InvalidInputException when the file is empty, binary, holds no text, or has more than
   *     {@link TextBounds#MAX_TEXT} characters of text or {@link TextBounds#MAX_HTML} of HTML
   */
  public Posting structure(byte[] file, String name) {
    PostingText text = PostingText.read(file, name);
    return read(text, PostingHead.of(text.text(), text.heading()), Set.of());
  }

  private Posting read(PostingText given, PostingHead head, Set<String> countries) {
    String text = given.text();
    List<Line> lines = Lines.of(text);
    String title = head.title();
    List<Block> blocks = Blocks.of(text, lines, head.end());
    SkillMentions skills = SkillMentions.of(taxonomy, text, head.company());
    Posting.Builder posting = Posting.builder(text);
    posting.sections(blocks.stream().map(Block::section).toList());
    posting.requirements(Requirements.of(text, blocks, skills));
    Posting read = posting.build();
    Integer years =
        read.requirements().stream()
            .filter(r -> r.kind() == RequirementKind.MUST)
            .map(Requirement::years)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    Duties duties = DutyReader.of(text, blocks);
    RoleCategory category = JobCategories.of(title);
    return posting
        .title(title)
        .company(head.company())
        .roleCategory(category)
        .seniority(Levels.of(title, text, years))
        .workMode(WorkModes.in(text, blocks))
        .yearsRequired(years)
        .salary(PayReader.inProse(text, countries).orElse(null))
        .skills(skills.named(blocks))
        .language(Language.detect(text.substring(0, Math.min(text.length(), SPOKEN))).code())
        .duties(duties)
        .conditions(conditions(text, blocks, read.requirements()))
        .competencies(Competencies.of(category, duties, read.requirements()))
        .topKeywords(TopKeywords.of(title, taxonomy, skills, read.requirements()))
        .findings(findings(text, given.findings()))
        .build();
  }

  private static Conditions conditions(
      String text, List<Block> blocks, List<Requirement> requirements) {
    Permits permits = Permits.in(text, blocks);
    return new Conditions(
        Degrees.in(text, blocks),
        SpokenNeeds.in(requirements),
        permits.sponsorship(),
        permits.clearance());
  }

  private static List<Finding> findings(String text, List<Finding> known) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Finding> findings = new ArrayList<>(known);
    findings.addAll(TextFindings.of(text, Sanitizer.clean(body).removals()));
    return List.copyOf(findings);
  }
}
