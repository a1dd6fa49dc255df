package dev.candor.cv.relevance;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.relevance.Keyword.Need;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keywords of a posting, and which of them a profile proves. Keywords are found by the one
 * matcher: whole names, with synonyms, never parts of words. Immutable and thread-safe.
 */
public final class Keywords {

  // every stage asks for the same two; weak keys compare by identity and hold nothing alive
  private static final Cache<Posting, Cache<Profile, Keywords>> READ =
      CacheBuilder.newBuilder().weakKeys().maximumSize(64).build();

  private static final Profile NOBODY = Profile.builder(Contact.named("nobody")).build();

  private final SkillTaxonomy taxonomy;
  private final OwnedSkills skills;
  private final Map<String, Keyword> byName;
  private final Optional<String> jobName;
  private final Boosts boosts;

  private Keywords(Posting posting, Profile profile, SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.skills = OwnedSkills.of(profile, taxonomy);
    this.boosts = Boosts.of(posting.annotations(), taxonomy);
    this.byName = keywords(posting, taxonomy, boosts);
    this.jobName =
        Optional.of(JobTitles.jobName(posting.title()))
            .filter(name -> JobTitles.held(profile).anyMatch(t -> JobTitles.says(t.text(), name)));
  }

  /**
   * Reads both. The result is remembered as long as both live.
   *
   * @param posting what is asked
   * @param profile what is true
   * @return the keywords
   */
  public static Keywords of(Posting posting, Profile profile) {
    Cache<Profile, Keywords> ofPosting =
        READ.asMap()
            .computeIfAbsent(
                posting, none -> CacheBuilder.newBuilder().weakKeys().maximumSize(8).build());
    Keywords known = ofPosting.getIfPresent(profile);
    if (known == null) {
      known = read(posting, profile);
      ofPosting.put(profile, known);
    }
    return known;
  }

  /**
   * Reads a posting alone.
   *
   * @param posting what is asked
   * @return the keywords, none of them owned
   */
  public static Keywords of(Posting posting) {
    return of(posting, NOBODY);
  }

  private static Keywords read(Posting posting, Profile profile) {
    List<String> names = new ArrayList<>(OwnedSkills.listed(profile));
    names.addAll(posting.skills());
    posting.requirements().forEach(requirement -> names.addAll(requirement.skills()));
    posting.annotations().counting().forEach(annotation -> names.addAll(annotation.names()));
    return new Keywords(posting, profile, SkillTaxonomy.standard().with(names));
  }

  /**
   * All keywords.
   *
   * @return must-haves first, then the others, each in the order of the posting
   */
  public List<Keyword> all() {
    return List.copyOf(byName.values());
  }

  /**
   * The keywords that the profile proves.
   *
   * @return in the order of {@link #all()}
   */
  public List<Keyword> owned() {
    return byName.values().stream().filter(this::isOwned).toList();
  }

  /**
   * Whether the profile proves a keyword.
   *
   * @param keyword one of {@link #all()}
   * @return true when it or a synonym is listed or named
   */
  public boolean isOwned(Keyword keyword) {
    return skills.owns(keyword.name());
  }

  /**
   * A keyword by any of its names.
   *
   * @param phrase such as "k8s"
   * @return the keyword; empty when the posting does not name it
   */
  public Optional<Keyword> keyword(String phrase) {
    return taxonomy.canonical(phrase).map(byName::get);
  }

  /**
   * The posting's job without level and place, such as "Software Engineer", when the candidate held
   * such a title.
   *
   * @return empty when none was held, or the posting has no title
   */
  public Optional<String> jobName() {
    return jobName;
  }

  /**
   * What the profile proves.
   *
   * @return its skills
   */
  public OwnedSkills skills() {
    return skills;
  }

  /**
   * The names that are looked for: known skills, and those of the two.
   *
   * @return the taxonomy
   */
  public SkillTaxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * What a person's annotations of the posting weigh.
   *
   * @return neutral where nothing was marked
   */
  public Boosts boosts() {
    return boosts;
  }

  /**
   * How much a keyword weighs: 3 for one of the title or of the candidate's identity, 2 for a
   * must-have, 1 for others, times what annotations make of it.
   *
   * @param keyword one of {@link #all()}
   * @return 0 when it is ruled out
   */
  public double weight(Keyword keyword) {
    int asked = keyword.identity() ? 3 : keyword.isMust() ? 2 : 1;
    return asked * boosts.skill(keyword.name()).factor();
  }

  /**
   * Whether a person wants a keyword named least.
   *
   * @param keyword one of {@link #all()}
   * @return true when an annotation plays it down
   */
  public boolean isPlayedDown(Keyword keyword) {
    return boosts.naming(keyword.name()).stream().anyMatch(Annotation::isPlayedDown);
  }

  /**
   * The keywords that a text names.
   *
   * @param text any text
   * @return each once, in order of first mention
   */
  public Set<Keyword> in(String text) {
    return new LinkedHashSet<>(counts(text).keySet());
  }

  /**
   * How often a text names each keyword.
   *
   * @param text any text
   * @return those it names, in order of first mention
   */
  public Map<Keyword, Integer> counts(String text) {
    Map<Keyword, Integer> counts = new LinkedHashMap<>();
    for (KeywordMatch match : skills.find(text)) {
      Keyword keyword = byName.get(match.keyword());
      if (keyword != null) {
        counts.merge(keyword, 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * Which keywords a text holds.
   *
   * @param text of a document or a file
   * @return the coverage, each list in the order of {@link #all()}
   */
  public KeywordCoverage coverage(String text) {
    Set<Keyword> occurring = in(text);
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> notClaimed = new ArrayList<>();
    List<String> unproven = new ArrayList<>();
    for (Keyword keyword : all()) {
      boolean owned = isOwned(keyword);
      boolean occurs = occurring.contains(keyword);
      (!owned ? notClaimed : occurs ? present : missing).add(keyword.name());
      if (!owned && occurs) {
        unproven.add(keyword.name());
      }
    }
    return new KeywordCoverage(present, missing, notClaimed, unproven);
  }

  private static Map<String, Keyword> keywords(
      Posting posting, SkillTaxonomy taxonomy, Boosts boosts) {
    Set<String> title = taxonomy.in(posting.title());
    Marks marks = Marks.of(posting.annotations(), taxonomy, boosts);
    Set<String> must = new LinkedHashSet<>(title);
    must.addAll(asked(posting, RequirementKind.MUST, taxonomy));
    must.addAll(marks.must());
    must.removeIf(name -> marks.nice().contains(name) && !title.contains(name));
    Set<String> all = new LinkedHashSet<>(must);
    all.addAll(asked(posting, RequirementKind.NICE, taxonomy));
    all.addAll(marks.named());
    Set<String> unwanted = asked(posting, RequirementKind.DISQUALIFIER, taxonomy);
    posting.skills().stream()
        .map(name -> taxonomy.canonical(name).orElse(name))
        .filter(name -> !unwanted.contains(name))
        .forEach(all::add);
    Map<String, String> written = new LinkedHashMap<>();
    taxonomy.find(posting.text()).forEach(m -> written.putIfAbsent(m.keyword(), m.surface()));
    Map<String, Keyword> keywords = new LinkedHashMap<>();
    for (String name : all) {
      Need need = must.contains(name) ? Need.MUST : Need.NICE;
      String form = written.getOrDefault(name, name);
      keywords.put(name, new Keyword(name, need, marks.isIdentity(name, title), form));
    }
    return keywords;
  }

  private static Set<String> asked(Posting posting, RequirementKind kind, SkillTaxonomy taxonomy) {
    Set<String> names = new LinkedHashSet<>();
    for (Requirement requirement : posting.requirements()) {
      if (requirement.kind() == kind) {
        requirement.skills().forEach(name -> names.add(taxonomy.canonical(name).orElse(name)));
        // names that only the candidate lists
        taxonomy.in(requirement.text()).stream()
            .filter(name -> SkillTaxonomy.standard().canonical(name).isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }
}
