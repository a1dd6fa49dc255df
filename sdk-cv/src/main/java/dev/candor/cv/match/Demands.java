package dev.candor.cv.match;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the requirements of a posting ask for that can be checked, each once. What cannot be checked
 * is kept aside and counts neither way.
 */
final class Demands {

  private static final Pattern OR =
      Pattern.compile("(?iu)\\s*(?:,?\\s*(?:and/or|or|oder|ou|o|أو)|/)\\s*");
  private static final Pattern LIST =
      Pattern.compile("(?iu)\\s*(?:,|,?\\s*(?:and/or|or|oder|ou|o|أو)|/)\\s*");
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?iu)(?:such as|e\\.?g\\.?,?|like|one of|any of|z\\.\\s?B\\.|wie|comme|par"
              + " exemple|como|مثل)[\\s(:]*$");
  private static final Pattern EQUIVALENT =
      Pattern.compile(
          "(?iu)\\bequivalent\\b|\\bvergleichbar|\\béquivalent|\\bequivalente|\\bor (?:relevant"
              + " |related )?experience");

  private final SkillTaxonomy taxonomy;
  private final Map<String, Demand> musts = new LinkedHashMap<>();
  private final Map<String, Demand> nices = new LinkedHashMap<>();
  private final List<String> unchecked = new ArrayList<>();

  private Demands(SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  static Demands of(Posting posting, SkillTaxonomy taxonomy) {
    Demands demands = new Demands(taxonomy);
    for (Requirement requirement : posting.requirements()) {
      if (requirement.kind() != RequirementKind.DISQUALIFIER) {
        demands.read(requirement);
      }
    }
    demands.musts.keySet().forEach(demands.nices::remove);
    return demands;
  }

  List<Demand> musts() {
    return List.copyOf(musts.values());
  }

  List<Demand> nices() {
    return List.copyOf(nices.values());
  }

  /** Musts in which nothing can be checked, as written. */
  List<String> unchecked() {
    return List.copyOf(unchecked);
  }

  private void read(Requirement requirement) {
    boolean must = requirement.kind() == RequirementKind.MUST;
    Map<String, Demand> into = must ? musts : nices;
    List<Demand> found = new ArrayList<>(skills(requirement));
    int degree = Degrees.least(requirement.text());
    if (degree > 0 && !EQUIVALENT.matcher(requirement.text()).find()) {
      found.add(new Demand(List.of(), degree, requirement.text()));
    }
    found.forEach(demand -> into.putIfAbsent(demand.key(), demand));
    boolean spoken = !SpokenLanguages.in(requirement.text()).isEmpty();
    if (must && found.isEmpty() && requirement.years() == null && !spoken) {
      unchecked.add(requirement.text());
    }
  }

  /** Skills named side by side with an "or" between, or as examples, are one demand. */
  private List<Demand> skills(Requirement requirement) {
    String text = requirement.text();
    Set<String> named = names(requirement);
    List<Demand> demands = new ArrayList<>();
    List<KeywordMatch> chain = new ArrayList<>();
    for (KeywordMatch match : taxonomy.find(text)) {
      if (!named.contains(match.keyword())) {
        continue;
      }
      boolean listed =
          !chain.isEmpty()
              && LIST.matcher(text.substring(chain.get(chain.size() - 1).end(), match.start()))
                  .matches();
      if (!listed) {
        flush(chain, text, demands);
      }
      chain.add(match);
    }
    flush(chain, text, demands);
    return demands;
  }

  /** Skills the structurer found, and those only the candidate has a name for. */
  private Set<String> names(Requirement requirement) {
    Set<String> names = new LinkedHashSet<>();
    requirement.skills().forEach(skill -> names.add(taxonomy.canonical(skill).orElse(skill)));
    SkillTaxonomy known = SkillTaxonomy.standard();
    taxonomy.in(requirement.text()).stream()
        .filter(name -> known.canonical(name).isEmpty() && SpokenLanguages.in(name).isEmpty())
        .forEach(names::add);
    return names;
  }

  private static void flush(List<KeywordMatch> chain, String text, List<Demand> demands) {
    if (chain.isEmpty()) {
      return;
    }
    boolean choice = EXAMPLES.matcher(text.substring(0, chain.get(0).start())).find();
    for (int at = 1; at < chain.size(); at++) {
      String between = text.substring(chain.get(at - 1).end(), chain.get(at).start());
      choice |= OR.matcher(between).matches();
    }
    List<String> names = chain.stream().map(KeywordMatch::keyword).distinct().toList();
    if (choice) {
      demands.add(new Demand(names, 0, text));
    } else {
      names.forEach(name -> demands.add(new Demand(List.of(name), 0, text)));
    }
    chain.clear();
  }
}
