package dev.candor.cv.match;

import dev.candor.core.job.Seniority;
import dev.candor.core.text.Tokens;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.relevance.JobCategories;
import dev.candor.cv.relevance.JobLevels;
import dev.candor.cv.relevance.JobTitles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the candidate stands beside the position: years, level, kind of role, language. */
final class Standing {

  private static final List<Seniority> LEVELS = List.of(Seniority.values());
  private static final int[] BELOW = {100, 60, 30, 0};
  private static final int[] ABOVE = {100, 90, 70, 50};

  private final Posting posting;
  private final Profile profile;
  private final Career career;
  private final List<TextRun> titles;

  Standing(Posting posting, Profile profile, Career career) {
    this.posting = posting;
    this.profile = profile;
    this.career = career;
    this.titles = JobTitles.held(profile).toList();
  }

  @Nullable Part years() {
    Integer required = posting.yearsRequired();
    boolean dated = !career.evidence().isEmpty();
    Integer stated = profile.yearsExperience();
    if (required == null || required == 0 || (!dated && stated == null)) {
      return null;
    }
    int months = dated || stated == null ? career.months() : stated * 12;
    double score = Math.min(100, months * 100.0 / (required * 12));
    List<String> evidence = new ArrayList<>();
    posting.requirements().stream()
        .filter(r -> r.kind() == RequirementKind.MUST && required.equals(r.years()))
        .map(Requirement::text)
        .forEach(evidence::add);
    evidence.addAll(career.evidence());
    String name = required + (required == 1 ? " year of experience" : " years of experience");
    boolean met = months >= required * 12;
    List<Part.Gap> gaps = met ? List.of() : List.of(new Part.Gap(name, 0.15 * (100 - score)));
    return new Part("years", 0.15, score, evidence, met ? List.of(name) : List.of(), gaps);
  }

  @Nullable Part seniority() {
    if (posting.seniority() == Seniority.UNSPECIFIED) {
      return null;
    }
    TextRun best = null;
    for (TextRun title : titles) {
      boolean higher = best == null || level(title).compareTo(level(best)) > 0;
      if (level(title) != Seniority.UNSPECIFIED && higher) {
        best = title;
      }
    }
    if (best == null) {
      return null;
    }
    int distance = LEVELS.indexOf(level(best)) - LEVELS.indexOf(posting.seniority());
    int[] steps = distance < 0 ? BELOW : ABOVE;
    int score = steps[Math.min(Math.abs(distance), steps.length - 1)];
    String wanted = posting.seniority().code().replace('_', ' ') + " level";
    List<Part.Gap> gaps =
        distance < 0 ? List.of(new Part.Gap(wanted, 0.10 * (100 - score))) : List.of();
    return new Part("seniority", 0.10, score, evidence(wanted, best), List.of(), gaps);
  }

  private static Seniority level(TextRun title) {
    return JobLevels.of(title.text());
  }

  @Nullable Part role() {
    if (posting.title().isBlank() || titles.isEmpty()) {
      return null;
    }
    String job = JobTitles.jobName(posting.title());
    TextRun best = titles.get(0);
    int score = -1;
    for (TextRun title : titles) {
      int likeness = likeness(job, title.text());
      if (likeness > score) {
        score = likeness;
        best = title;
      }
    }
    return new Part("role", 0.10, score, evidence(posting.title(), best), List.of(), List.of());
  }

  private int likeness(String job, String title) {
    if (JobTitles.says(title, job)) {
      return 100;
    }
    RoleCategory held = JobCategories.of(title);
    RoleCategory wanted = posting.roleCategory();
    if (held != RoleCategory.OTHER && wanted != RoleCategory.OTHER) {
      return held == wanted ? 80 : 50;
    }
    Set<String> words = new LinkedHashSet<>(Tokens.words(job));
    Set<String> all = new LinkedHashSet<>(words);
    Set<String> other = new LinkedHashSet<>(Tokens.words(JobTitles.jobName(title)));
    words.retainAll(other);
    all.addAll(other);
    return all.isEmpty() ? 0 : 60 * words.size() / all.size();
  }

  private static List<String> evidence(String words, TextRun title) {
    List<String> evidence = new ArrayList<>(List.of(words));
    title.evidence().forEach(id -> evidence.add(id.value()));
    return evidence;
  }

  @Nullable Part language() {
    Set<String> asked = new LinkedHashSet<>();
    posting.requirements().stream()
        .filter(requirement -> requirement.kind() == RequirementKind.MUST)
        .forEach(requirement -> asked.addAll(SpokenLanguages.in(requirement.text())));
    String own = SpokenLanguages.named(posting.language());
    if (asked.isEmpty() && !own.isEmpty()) {
      asked.add(own);
    }
    if (asked.isEmpty() || profile.languages().isEmpty()) {
      return null;
    }
    List<String> evidence = new ArrayList<>();
    List<String> covered = new ArrayList<>();
    List<Part.Gap> gaps = new ArrayList<>();
    for (String name : asked) {
      List<String> facts = speaks(name);
      evidence.add(name);
      evidence.addAll(facts);
      if (facts.isEmpty()) {
        gaps.add(new Part.Gap(name, 0.05 * 100 / asked.size()));
      } else {
        covered.add(name);
      }
    }
    double score = 100.0 * covered.size() / asked.size();
    return new Part("language", 0.05, score, evidence, covered, gaps);
  }

  private List<String> speaks(String name) {
    List<String> facts = new ArrayList<>();
    for (SpokenLanguage language : profile.languages()) {
      if (SpokenLanguages.in(language.name()).contains(name)) {
        facts.add(language.id().value());
      }
    }
    return facts;
  }
}
