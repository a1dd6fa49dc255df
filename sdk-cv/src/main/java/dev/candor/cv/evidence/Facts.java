package dev.candor.cv.evidence;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every fact of a profile, read once. Immutable once built. */
final class Facts {

  private static final String EARNED =
      "Earned, holds, completed, obtained, received and graduated with a ";
  private static final Pattern FLUENT = Pattern.compile("fluent", Pattern.CASE_INSENSITIVE);
  private static final String HELD = "Worked as, worked at, worked for, served as and held a role";

  private final Profile profile;
  private final SkillTaxonomy taxonomy;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, List<Fact>> byRole = new LinkedHashMap<>();
  private final Map<EvidenceId, List<Fact>> byId = new LinkedHashMap<>();
  private final Map<String, Frame> frames = new HashMap<>();
  private final Map<String, List<Fact>> verbatim = new HashMap<>();

  Facts(Profile profile) {
    this.profile = profile;
    this.taxonomy = SkillTaxonomy.standard().with(listed(profile));
    profile.roles().forEach(this::role);
    profile.education().forEach(this::education);
    profile.credentials().forEach(this::credential);
    for (SkillGroup group : profile.skills()) {
      List<String> terms = new ArrayList<>(List.of(group.name()));
      terms.addAll(group.keywords());
      add(new Fact(group.id(), null, List.of(), terms), terms);
      add(
          new Fact(
              group.id(),
              null,
              List.of(group.name() + ": " + String.join(", ", group.keywords())),
              List.of()),
          List.of(String.join(", ", group.keywords())));
      group.keywords().forEach(keyword -> verbatim(keyword, of(group.id()).get(0)));
    }
    for (SpokenLanguage language : profile.languages()) {
      String text = language.name() + ", " + language.fluency();
      String spoken =
          "Speaks " + language.fluency() + " " + language.name() + " at this level, speaker";
      boolean fluent = FLUENT.matcher(language.fluency()).find();
      String known = fluent ? "Fluent in, with a command of " + language.name() : "";
      add(
          new Fact(language.id(), null, List.of(spoken, known), List.of(text)),
          PrintedLines.of(language));
    }
    summary(profile);
  }

  private static Set<String> listed(Profile profile) {
    Set<String> names = new LinkedHashSet<>();
    for (SkillGroup group : profile.skills()) {
      names.addAll(group.keywords());
    }
    profile.roles().forEach(role -> names.addAll(role.skills().hard()));
    return names;
  }

  private void role(Role role) {
    frames.put(role.id(), new Frame(role));
    byRole.put(role.id(), new ArrayList<>());
    for (Achievement achievement : role.achievements()) {
      List<String> texts = new ArrayList<>(List.of(achievement.text()));
      achievement.variants().stream().map(Variant::text).forEach(texts::add);
      List<String> wordings = List.copyOf(texts);
      texts.add(achievement.context());
      texts.add(achievement.defensibility());
      texts.addAll(achievement.metrics());
      texts.add(achievement.title());
      add(new Fact(achievement.id(), role, texts, achievement.keywords()), wordings);
    }
    String dates = dates(role.dates().start(), role.dates().end(), role.dates().current());
    String line =
        role.title().isEmpty() ? role.employer() : role.title() + " at " + role.employer();
    add(
        new Fact(
            role.evidence(),
            role,
            List.of(line, role.place()),
            List.of(HELD, dates, role.summary()),
            List.of()),
        PrintedLines.of(role));
    List<String> skills = new ArrayList<>(role.skills().hard());
    skills.addAll(role.skills().soft());
    if (!skills.isEmpty()) {
      Fact listed = new Fact(role.evidence(), role, List.of(), skills);
      add(listed, List.of());
      skills.forEach(skill -> verbatim(skill, listed));
    }
  }

  private static String dates(
      @Nullable PartialDate start, @Nullable PartialDate end, boolean current) {
    return (start == null ? "" : start + " – ")
        + (current ? "present" : end == null ? "" : end.toString());
  }

  private void education(Education study) {
    String degree =
        study.area().isEmpty()
            ? study.degree()
            : study.degree().isEmpty() ? study.area() : study.degree() + " in " + study.area();
    String dates = dates(study.dates().start(), study.dates().end(), study.dates().current());
    List<String> texts = new ArrayList<>();
    texts.add(degree + " at " + study.institution());
    texts.add(dates);
    if (study.dates().end() != null) {
      texts.add("Graduated in " + study.dates().end());
    }
    texts.add(study.area().isEmpty() ? "" : "Studied " + study.area());
    if (study.dates().end() != null && !study.degree().isEmpty()) {
      texts.add(EARNED + degree + " from " + study.institution());
      texts.add("Earned, holds and completed a degree");
    }
    texts.add("Score " + study.score());
    texts.addAll(study.courses());
    add(new Fact(study.id(), null, texts, List.of()), PrintedLines.of(study));
  }

  private void credential(Credential credential) {
    List<String> texts = new ArrayList<>();
    String given =
        credential.kind() == Credential.Kind.AWARD
            ? "Received, won, earned, named, recognised as, recipient of, was awarded the award "
            : credential.kind() == Credential.Kind.PUBLICATION
                ? "Published and wrote the publication "
                : "Holds, earned, completed the certificate, certified ";
    texts.add(
        credential.name() + (credential.issuer().isEmpty() ? "" : " by " + credential.issuer()));
    texts.add(given + credential.name());
    texts.add(credential.issuer());
    texts.add(
        credential.date() == null
            ? ""
            : "in " + credential.date() + ", since " + credential.date());
    texts.add(credential.summary());
    add(
        new Fact(credential.id(), null, texts, List.of(credential.name())),
        PrintedLines.of(credential));
  }

  private void summary(Profile person) {
    if (!person.summary().isBlank()) {
      add(
          new Fact(EvidenceId.SUMMARY, null, List.of(person.summary()), List.of()),
          List.of(person.summary()));
    }
    add(
        new Fact(
            EvidenceId.CONTACT,
            null,
            List.of(person.contact().name(), person.contact().headline(), person.contact().place()),
            List.of()),
        PrintedLines.of(person.contact()));
  }

  private void add(Fact fact, List<String> wordings) {
    fact.findSkills(taxonomy);
    facts.add(fact);
    byId.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(fact);
    if (fact.role() != null) {
      byRole.computeIfAbsent(fact.role().id(), id -> new ArrayList<>()).add(fact);
    }
    wordings.forEach(text -> verbatim(text, fact));
  }

  private void verbatim(String text, Fact fact) {
    for (String key : Verbatim.keys(text)) {
      if (!key.isBlank()) {
        List<Fact> same = verbatim.computeIfAbsent(key, none -> new ArrayList<>(1));
        if (!same.contains(fact)) {
          same.add(fact);
        }
      }
    }
  }

  Profile profile() {
    return profile;
  }

  SkillTaxonomy taxonomy() {
    return taxonomy;
  }

  List<Fact> all() {
    return facts;
  }

  List<Fact> ofRole(String role) {
    return byRole.getOrDefault(role, List.of());
  }

  boolean hasRole(String role) {
    return byRole.containsKey(role);
  }

  List<Fact> of(EvidenceId id) {
    return byId.getOrDefault(id, List.of());
  }

  List<Fact> saying(String text) {
    return verbatim.getOrDefault(Verbatim.key(text), List.of());
  }

  /** Whether a fact is of what lists skills, languages or certificates. */
  boolean lists(Fact fact) {
    return fact.role() == null
        ? of(fact.id()).stream().anyMatch(one -> !one.listed().isEmpty())
        : !fact.listed().isEmpty();
  }

  @Nullable Frame frame(Fact fact) {
    return fact.role() == null ? null : frames.get(fact.role().id());
  }
}
