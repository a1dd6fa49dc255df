package dev.candor.cv.structure;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.TopKeyword;
import dev.candor.cv.posting.TopKeyword.Kind;
import dev.candor.cv.skills.Skill;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a posting looks for first: its title, then the skills it names, those of
 * must-haves first, then those said most often, at most so many of each kind. Ties go in the order
 * of the text.
 */
final class TopKeywords {

  private static final int MOST = 15;
  private static final Map<Kind, Integer> SHARES =
      new EnumMap<>(
          Map.of(
              Kind.TITLE, 1,
              Kind.HARD_SKILL, 8,
              Kind.DOMAIN, 3,
              Kind.CERTIFICATE, 2,
              Kind.METHOD, 3,
              Kind.LEADERSHIP, 2));
  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "(?iu).*\\b(?:certifi\\w+|ISO \\d+|SOC ?2|PMP|PRINCE2|CISSP|CISA|CISM|CPA|CFA|ITIL|PCI"
              + " DSS|HIPAA|GDPR|FedRAMP|NIST.*|Six Sigma|SOX.*|licen[cs]e)\\b.*");

  /** A skill the posting names. */
  private record Named(String name, Kind kind, int mentions, boolean must, int at) {}

  private TopKeywords() {}

  static List<TopKeyword> of(
      String title,
      SkillTaxonomy taxonomy,
      SkillMentions mentions,
      List<Requirement> requirements) {
    Set<String> musts = new HashSet<>();
    requirements.stream()
        .filter(one -> one.kind() == RequirementKind.MUST)
        .forEach(one -> musts.addAll(one.skills()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (KeywordMatch match : mentions.all()) {
      counts.merge(match.keyword(), 1, Integer::sum);
    }
    List<Named> named = new ArrayList<>();
    counts.forEach(
        (name, count) ->
            taxonomy
                .skill(name)
                .map(TopKeywords::kind)
                .ifPresent(
                    kind ->
                        named.add(
                            new Named(name, kind, count, musts.contains(name), named.size()))));
    named.sort(
        Comparator.comparing(Named::must, Comparator.reverseOrder())
            .thenComparing(Named::mentions, Comparator.reverseOrder())
            .thenComparing(Named::at));
    return chosen(title, named);
  }

  private static List<TopKeyword> chosen(String title, List<Named> named) {
    Map<Kind, Integer> left = new EnumMap<>(SHARES);
    List<TopKeyword> top = new ArrayList<>();
    if (!title.isBlank()) {
      top.add(new TopKeyword(title, Kind.TITLE, 1));
    }
    for (Named one : named) {
      int room = left.getOrDefault(one.kind(), 0);
      if (room > 0 && top.size() < MOST) {
        left.put(one.kind(), room - 1);
        top.add(new TopKeyword(one.name(), one.kind(), one.mentions()));
      }
    }
    return top;
  }

  /** What every posting asks of people, such as teamwork, tells nothing; null for those. */
  private static @Nullable Kind kind(Skill skill) {
    if (CERTIFICATE.matcher(skill.name()).matches()) {
      return Kind.CERTIFICATE;
    }
    return switch (skill.area()) {
      case LANGUAGE, FRAMEWORK, DATA, MACHINE_LEARNING, CLOUD, SECURITY, TOOL, ARCHITECTURE ->
          Kind.HARD_SKILL;
      case QUALITY, DELIVERY -> Kind.METHOD;
      case LEADERSHIP -> Kind.LEADERSHIP;
      case BUSINESS, OTHER -> Kind.DOMAIN;
      case SOFT -> null;
    };
  }
}
