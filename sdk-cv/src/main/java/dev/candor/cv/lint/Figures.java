package dev.candor.cv.lint;

import dev.candor.cv.internal.reading.Quantity;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.Variant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where figures come from. */
final class Figures {

  private Figures() {}

  /** A figure without its wording: "1k" is 1000, "2x" is not 2. */
  private record Figure(double value, double high, String unit) {}

  static List<ProfileFinding> check(Profile profile) {
    List<ProfileFinding> findings = new ArrayList<>();
    Set<Figure> all = new LinkedHashSet<>();
    Set<String> told =
        profile.stars().stream().map(star -> star.story().condensed()).collect(Collectors.toSet());
    for (Role role : profile.roles()) {
      for (Achievement one : role.achievements()) {
        Set<Figure> facts = figures(one.text(), one.context(), String.join(". ", one.metrics()));
        all.addAll(facts);
        variants(findings, one, facts);
        boolean sourced =
            one.isExplained() || !one.metrics().isEmpty() || told.contains(one.text());
        if (!sourced && !figures(one.text()).isEmpty()) {
          findings.add(
              new ProfileFinding(
                  ProfileFinding.Kind.FIGURE_WITHOUT_SOURCE,
                  one.id().value(),
                  "nothing says where the figure of '" + shortened(one.text()) + "' comes from",
                  "Add how it was measured, as Interview Defensibility or Metrics"));
        }
      }
      all.addAll(figures(role.summary()));
    }
    profile.credentials().forEach(one -> all.addAll(figures(one.name(), one.summary())));
    summary(findings, profile, all);
    return findings;
  }

  private static void variants(List<ProfileFinding> findings, Achievement one, Set<Figure> facts) {
    for (Variant variant : one.variants()) {
      Set<Figure> stated = figures(variant.text());
      stated.removeAll(facts);
      if (!stated.isEmpty()) {
        findings.add(
            new ProfileFinding(
                ProfileFinding.Kind.UNSUPPORTED_FIGURE,
                one.id().value(),
                "the variant '"
                    + variant.label()
                    + "' states a figure that its core fact does not: "
                    + shown(stated),
                "Correct the variant, or add the figure to the core fact or its metrics"));
      }
    }
  }

  private static void summary(List<ProfileFinding> findings, Profile profile, Set<Figure> all) {
    Set<Figure> stated = figures(profile.summary());
    stated.removeAll(all);
    stated.removeIf(figure -> isTime(figure.unit));
    if (!stated.isEmpty()) {
      findings.add(
          new ProfileFinding(
              ProfileFinding.Kind.UNSUPPORTED_FIGURE,
              EvidenceId.SUMMARY.value(),
              "the summary states a figure that no achievement does: " + shown(stated),
              "Add the achievement behind it, or correct the summary"));
    }
  }

  /** Years of experience are held against the periods. */
  private static boolean isTime(String unit) {
    return unit.equals("mo");
  }

  private static Set<Figure> figures(String... texts) {
    Set<Figure> figures = new LinkedHashSet<>();
    Stream.of(texts)
        .filter(text -> !text.isBlank())
        .flatMap(text -> Reading.of(text).quantities().stream())
        .forEach(one -> figures.add(figure(one)));
    return figures;
  }

  private static Figure figure(Quantity one) {
    return new Figure(one.value(), one.high(), one.unit());
  }

  private static String shown(Set<Figure> figures) {
    return figures.stream()
        .map(
            one -> {
              boolean whole = one.value == Math.rint(one.value) && Math.abs(one.value) < 1e15;
              String value = whole ? String.valueOf((long) one.value) : String.valueOf(one.value);
              return one.unit.isEmpty() ? value : value + " " + one.unit;
            })
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
  }
}
