package dev.candor.cv.evidence;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.report.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Invented people with true and false sentences about them, from a file of lines. */
final class Pile {

  /** A sentence; its kind is "" when it follows from the profile. */
  record Case(Profile profile, String kind, Claim claim) {}

  private final List<Case> cases = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<String[]> sentences = new ArrayList<>();
  private Profile.Builder person;
  private List<Role.Builder> roles = new ArrayList<>();
  private List<List<Achievement>> facts = new ArrayList<>();
  private List<Education> education = new ArrayList<>();
  private List<Credential> credentials = new ArrayList<>();
  private List<SkillGroup> skills = new ArrayList<>();
  private List<SpokenLanguage> languages = new ArrayList<>();

  private Pile() {}

  static Pile of(String name) {
    Pile pile = new Pile();
    try (InputStream in = Pile.class.getResourceAsStream(name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(pile::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pile.close();
    return pile;
  }

  List<Case> cases() {
    return cases;
  }

  List<Profile> profiles() {
    return profiles;
  }

  private void line(String raw) {
    String line = raw.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] words = line.split(" ", 3);
    List<String> parts =
        Stream.of(line.substring(line.indexOf(' ') + 1).split("\\|")).map(String::strip).toList();
    switch (words[0]) {
      case "=" -> open(parts);
      case "about" -> person.summary(line.substring(6));
      case "role" -> role(parts);
      case "*" ->
          facts
              .get(facts.size() - 1)
              .add(Achievement.builder(new EvidenceId(words[1]), words[2]).build());
      case "/" -> variant(line.substring(2));
      case "edu" ->
          education.add(
              new Education(
                  new EvidenceId(parts.get(0)),
                  parts.get(1),
                  parts.get(2),
                  parts.get(3),
                  range(parts.get(4)),
                  "",
                  List.of()));
      case "cert" -> credential(Credential.Kind.CERTIFICATE, parts);
      case "award" -> credential(Credential.Kind.AWARD, parts);
      case "skills" ->
          skills.add(
              new SkillGroup(new EvidenceId(parts.get(0)), parts.get(1), "", list(parts.get(2))));
      case "lang" ->
          languages.add(
              new SpokenLanguage(new EvidenceId(parts.get(0)), parts.get(1), parts.get(2)));
      case "+" -> sentences.add(new String[] {"", words[1], words[2]});
      case "!" ->
          sentences.add(
              new String[] {words[1], words[2].split(" ", 2)[0], words[2].split(" ", 2)[1]});
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void open(List<String> parts) {
    close();
    person =
        Profile.builder(
            new Contact(parts.get(0), parts.size() > 1 ? parts.get(1) : "", "", "", "", List.of()));
  }

  private void role(List<String> parts) {
    Role.Builder role =
        Role.builder(parts.get(0), parts.get(2))
            .title(parts.get(1))
            .place(parts.get(3))
            .dates(range(parts.get(4)));
    if (parts.size() > 5) {
      role.skills(new SkillSet(list(parts.get(5)), List.of()));
    }
    roles.add(role);
    facts.add(new ArrayList<>());
  }

  private void variant(String text) {
    List<Achievement> last = facts.get(facts.size() - 1);
    Achievement fact = last.remove(last.size() - 1);
    List<Variant> variants = new ArrayList<>(fact.variants());
    variants.add(new Variant("other", text));
    last.add(fact.toBuilder().variants(variants).build());
  }

  private void credential(Credential.Kind kind, List<String> parts) {
    PartialDate date = parts.size() > 3 ? date(parts.get(3)) : null;
    credentials.add(
        new Credential(new EvidenceId(parts.get(0)), kind, parts.get(1), parts.get(2), date, ""));
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static DateRange range(String text) {
    String[] ends = text.split("\\.\\.");
    return ends[1].equals("present")
        ? new DateRange(date(ends[0]), null, true)
        : new DateRange(date(ends[0]), date(ends[1]), false);
  }

  private static PartialDate date(String text) {
    String[] parts = text.split("-");
    return new PartialDate(
        Integer.parseInt(parts[0]), parts.length > 1 ? Integer.valueOf(parts[1]) : null);
  }

  private void close() {
    if (person == null) {
      return;
    }
    for (int at = 0; at < roles.size(); at++) {
      roles.get(at).achievements(facts.get(at));
    }
    Profile profile =
        person
            .roles(roles.stream().map(Role.Builder::build).toList())
            .education(education)
            .credentials(credentials)
            .skills(skills)
            .languages(languages)
            .build();
    profiles.add(profile);
    for (String[] sentence : sentences) {
      boolean whole = sentence[1].equals("-");
      boolean skill = sentence[1].equals("~");
      Claim.Section section =
          skill ? Claim.Section.SKILL : whole ? Claim.Section.SUMMARY : Claim.Section.BULLET;
      cases.add(
          new Case(
              profile,
              sentence[0],
              new Claim(sentence[2], section, whole || skill ? null : sentence[1], List.of())));
    }
    sentences.clear();
    roles = new ArrayList<>();
    facts = new ArrayList<>();
    education = new ArrayList<>();
    credentials = new ArrayList<>();
    skills = new ArrayList<>();
    languages = new ArrayList<>();
  }
}
