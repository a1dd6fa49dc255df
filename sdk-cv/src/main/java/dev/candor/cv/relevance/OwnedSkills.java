package dev.candor.cv.relevance;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.relevance.OwnedSkill.Source;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the profile proves: every skill that it lists or names, or a synonym of it. A narrower skill
 * proves no broader one, nor the reverse. Immutable and thread-safe.
 */
public final class OwnedSkills {

  // "Python/Django" and "AWS (Lambda, ECS)" list more than one
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[/,;&()|+]|\\band\\b");

  private final SkillTaxonomy taxonomy;
  private final Map<String, OwnedSkill> skills;
  private final Map<String, List<KeywordMatch>> read;

  private OwnedSkills(Reader reader) {
    this.taxonomy = reader.taxonomy;
    this.skills = reader.skills();
    this.read = Map.copyOf(reader.read);
  }

  /**
   * What a profile proves.
   *
   * @param profile the whole truth
   * @param taxonomy synonyms, and the names to look for in its texts; the names that the profile
   *     lists should be among them
   * @return its skills
   */
  public static OwnedSkills of(Profile profile, SkillTaxonomy taxonomy) {
    Reader reader = new Reader(taxonomy);
    profile.skills().forEach(reader::group);
    profile.roles().forEach(reader::role);
    reader.text(profile.contact().headline(), EvidenceId.CONTACT, Source.NAMED);
    reader.text(profile.summary(), EvidenceId.SUMMARY, Source.NAMED);
    profile.credentials().forEach(reader::credential);
    profile.education().forEach(reader::education);
    profile.languages().forEach(reader::language);
    return new OwnedSkills(reader);
  }

  /**
   * The names that a profile lists, to be added to a taxonomy.
   *
   * @param profile the whole truth
   * @return in the order of the profile, some perhaps twice
   */
  public static List<String> listed(Profile profile) {
    List<String> names = new ArrayList<>();
    for (SkillGroup group : profile.skills()) {
      names.addAll(group.keywords());
      if (group.keywords().isEmpty()) {
        names.add(group.name());
      }
    }
    for (Role role : profile.roles()) {
      names.addAll(role.skills().hard());
      names.addAll(role.skills().soft());
    }
    profile.languages().forEach(language -> names.add(language.name()));
    return names;
  }

  /**
   * All of them.
   *
   * @return skills of groups, then of roles, then those that texts name
   */
  public List<OwnedSkill> all() {
    return List.copyOf(skills.values());
  }

  /**
   * The skill that a phrase names.
   *
   * @param phrase any name of it
   * @return the skill; empty when the profile does not prove it
   */
  public Optional<OwnedSkill> skill(String phrase) {
    return Optional.ofNullable(skills.get(taxonomy.key(phrase)));
  }

  /**
   * Whether the profile proves a skill.
   *
   * @param phrase any name of it
   * @return true when it or a synonym is listed or named
   */
  public boolean owns(String phrase) {
    return skill(phrase).isPresent();
  }

  /** The names in a text; those of the profile's own texts are read once. */
  List<KeywordMatch> find(String text) {
    List<KeywordMatch> matches = read.get(text);
    return matches == null ? taxonomy.find(text) : matches;
  }

  /** Collects; a skill keeps the name, the source and the group under which it came first. */
  private static final class Reader {

    private final SkillTaxonomy taxonomy;
    private final Map<String, OwnedSkill> first = new LinkedHashMap<>();
    private final Map<String, Set<EvidenceId>> evidence = new LinkedHashMap<>();
    private final Map<String, List<KeywordMatch>> read = new HashMap<>();

    Reader(SkillTaxonomy taxonomy) {
      this.taxonomy = taxonomy;
    }

    Map<String, OwnedSkill> skills() {
      Map<String, OwnedSkill> all = new LinkedHashMap<>();
      // stronger statements first, each in the order of the profile
      for (Source source : Source.values()) {
        first.values().stream()
            .filter(skill -> skill.source() == source)
            .forEach(
                skill ->
                    all.put(
                        skill.key(),
                        new OwnedSkill(
                            skill.name(),
                            skill.key(),
                            source,
                            skill.group(),
                            List.copyOf(evidence.get(skill.key())))));
      }
      return all;
    }

    void group(SkillGroup group) {
      for (String keyword : group.keywords()) {
        list(keyword, group.name(), group.id());
      }
      // with skills below it, the name is a label of the candidate, unless it is a known skill
      if (group.keywords().isEmpty() || taxonomy.canonical(group.name()).isPresent()) {
        list(group.name(), "", group.id());
      }
    }

    void role(Role role) {
      role.skills().hard().forEach(name -> list(name, "", role.evidence()));
      role.skills().soft().forEach(name -> list(name, "", role.evidence()));
      for (Achievement achievement : role.achievements()) {
        text(achievement.text(), achievement.id(), Source.SHOWN);
        for (Variant variant : achievement.variants()) {
          text(variant.text(), achievement.id(), Source.SHOWN);
        }
        for (String keyword : achievement.keywords()) {
          taxonomy
              .canonical(keyword)
              .ifPresent(name -> add(keyword, "", achievement.id(), Source.SHOWN));
        }
      }
      text(role.title(), role.evidence(), Source.NAMED);
      text(role.summary(), role.evidence(), Source.NAMED);
    }

    void credential(Credential credential) {
      text(credential.name(), credential.id(), Source.NAMED);
      text(credential.summary(), credential.id(), Source.NAMED);
    }

    void education(Education education) {
      text(education.area(), education.id(), Source.NAMED);
      education.courses().forEach(course -> text(course, education.id(), Source.NAMED));
    }

    void language(SpokenLanguage language) {
      add(language.name(), "", language.id(), Source.NAMED);
    }

    private void list(String phrase, String group, EvidenceId id) {
      add(phrase, group, id, Source.LISTED);
      String[] parts = BETWEEN_NAMES.split(phrase);
      if (parts.length > 1) {
        for (String part : parts) {
          taxonomy
              .canonical(part.strip())
              .ifPresent(name -> add(part.strip(), group, id, Source.NAMED));
        }
      }
    }

    void text(String text, EvidenceId id, Source source) {
      List<KeywordMatch> matches = taxonomy.find(text.strip());
      read.put(text.strip(), matches);
      matches.forEach(match -> add(match.surface(), "", id, source));
    }

    private void add(String phrase, String group, EvidenceId id, Source source) {
      String name = phrase.strip();
      String key = taxonomy.key(name);
      if (key.isEmpty()) {
        return;
      }
      OwnedSkill known = first.get(key);
      if (known == null || source.compareTo(known.source()) < 0) {
        first.put(key, new OwnedSkill(name, key, source, group, List.of()));
      }
      evidence.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(id);
    }
  }
}
