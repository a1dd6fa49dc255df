package dev.candor.cv.profile.read;

import dev.candor.core.text.Markdown;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The candidate: their name as heading of the first level, then labels, and sections with lists.
 * The metadata of a folder is brought into the same form.
 */
final class CandidateBlock {

  private static final Set<String> MARKS =
      Set.of("email", "e mail", "phone", "linkedin", "headline", "years experience", "name");
  private static final String CONTACT = "contact";
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "candidate",
          "headline",
          "title",
          "title base",
          "email",
          "e mail",
          "phone",
          "location",
          "place",
          "summary",
          "profile",
          "about",
          "linkedin",
          "github",
          "website",
          "portfolio",
          "homepage",
          "years experience",
          "years of experience",
          "education",
          "education masters",
          "education bachelors",
          "masters",
          "bachelors",
          "certifications",
          "certificates",
          "awards",
          "publications",
          "languages",
          "skills");
  private static final Pattern DATED = Pattern.compile("(.*\\S)\\s*[(（]([^()（）]{4,20})[)）]");

  private final Ids ids;
  private final Remains remains;
  private final Map<String, String> contact = new LinkedHashMap<>();
  private final List<Contact.Link> links = new ArrayList<>();
  private final List<Education> education = new ArrayList<>();
  private final List<Credential> credentials = new ArrayList<>();
  private final List<SkillGroup> skills = new ArrayList<>();
  private List<RegionalVariant> regions = List.of();
  private final List<SpokenLanguage> languages = new ArrayList<>();

  CandidateBlock(String source, Ids ids, Notes notes) {
    this.remains = new Remains(source, notes);
    this.ids = ids;
  }

  /** Whether a heading of the first level is the candidate. */
  static boolean isCandidate(Block block) {
    return !RoleFile.isRole(block)
        && Stream.concat(Stream.of(block), block.child(CONTACT).stream())
            .flatMap(part -> part.labelled(Set.of()).stream())
            .anyMatch(one -> MARKS.contains(one.key()));
  }

  Map<String, Object> kept() {
    return remains.all();
  }

  void read(Block block) {
    contact.put("name", Entry.oneLine(Markdown.plain(block.title())));
    block.labelled(KNOWN).forEach(this::label);
    block.children().forEach(this::section);
  }

  private void section(Block section) {
    if (section.is(CONTACT)) {
      section.labelled(KNOWN).forEach(this::label);
      section.children().forEach(this::section);
      return;
    }
    Labelled whole = new Labelled(section.title(), section.line(), "", section.lines());
    if (!isRead(whole)) {
      remains.keep(section.title(), section.raw(), section.line(), "the section is not known");
      return;
    }
    for (Block below : section.children()) {
      if (section.is("skills")) {
        Labelled.of(below, Set.of()).forEach(this::addSkillGroup);
      } else {
        remains.keep(below.title(), below.raw(), below.line(), "the section is not known");
      }
    }
  }

  private void label(Labelled one) {
    if (!isRead(one)) {
      remains.unknown("", one);
    }
  }

  private boolean isRead(Labelled one) {
    String value = one.oneLine();
    switch (one.key()) {
      case "name", "candidate" -> contact.put("name", value);
      case "headline", "title", "title base" -> contact.put("headline", value);
      case "email", "e mail" -> contact.put("email", value);
      case "phone" -> contact.put("phone", value);
      case "location", "place" -> contact.put("place", value);
      case "summary", "profile", "about" -> contact.put("summary", one.text());
      case "linkedin", "github", "website", "portfolio", "homepage" ->
          links.add(new Contact.Link(one.label(), value));
      case "years experience", "years of experience" -> contact.put("years", value);
      default -> {
        return list(one.key(), one);
      }
    }
    return true;
  }

  private boolean list(String key, Labelled from) {
    switch (key) {
      case "education" -> whole(from).forEach(this::addEducation);
      case "education masters", "education bachelors", "masters", "bachelors" ->
          addEducation(from.oneLine());
      case "certifications", "certificates" ->
          whole(from).forEach(one -> addCredential(Credential.Kind.CERTIFICATE, one));
      case "awards" -> whole(from).forEach(one -> addCredential(Credential.Kind.AWARD, one));
      case "publications" ->
          whole(from).forEach(one -> addCredential(Credential.Kind.PUBLICATION, one));
      case "languages" -> RoleFile.names(from).forEach(this::addLanguage);
      case "skills" -> addSkills(from);
      default -> {
        return false;
      }
    }
    remains.beside(from);
    return true;
  }

  /** Items of a list, or the parts of one line. */
  private static List<String> whole(Labelled from) {
    List<String> items = from.items().stream().map(CandidateBlock::itemText).toList();
    List<String> whole = new ArrayList<>(items.isEmpty() ? RoleFile.names(from) : items);
    if (!items.isEmpty() && !from.value().isEmpty()) {
      whole.add(0, Markdown.plain(from.value()));
    }
    return whole;
  }

  private static String itemText(Labelled.Item item) {
    return item.label().isEmpty() ? item.text() : item.label() + ": " + item.text();
  }

  /** A course of study in one line: what of it is the school is not guessed. */
  void addEducation(String written) {
    String text = Entry.oneLine(written);
    if (!text.isEmpty()) {
      String id = id("education/" + Ids.slug(text), text);
      education.add(
          new Education(new EvidenceId(id), "", text, "", DateRange.UNKNOWN, "", List.of()));
    }
  }

  void addCredential(Credential.Kind kind, String written) {
    String text = Entry.oneLine(written);
    Dated dated = Dated.of(text);
    String name = dated.name();
    PartialDate date = dated.date();
    if (!name.isEmpty()) {
      String prefix = kind.name().toLowerCase(Locale.ROOT) + "/";
      String id = id(prefix + Ids.slug(name, date == null ? "" : date.toString()), text);
      credentials.add(new Credential(new EvidenceId(id), kind, name, "", date, ""));
    }
  }

  /** "German (fluent)". */
  void addLanguage(String written) {
    Matcher parts = Pattern.compile("([^(（]+?)\\s*[(（]([^)）]*)[)）]").matcher(written);
    boolean graded = parts.matches();
    String name = graded ? parts.group(1).strip() : written.strip();
    if (!name.isEmpty()) {
      String id = id("language/" + Ids.slug(name), name);
      languages.add(
          new SpokenLanguage(new EvidenceId(id), name, graded ? parts.group(2).strip() : ""));
    }
  }

  private void addSkills(Labelled from) {
    List<String> plain = new ArrayList<>(Labelled.parts(from.value()));
    for (Labelled group : Labelled.of(from.lines(), from.line() + 1, Set.of())) {
      if (group.label().isEmpty()) {
        plain.addAll(RoleFile.names(group));
      } else {
        addSkillGroup(group);
      }
    }
    if (!plain.isEmpty()) {
      addSkillGroup("", plain);
    }
  }

  private void addSkillGroup(Labelled group) {
    addSkillGroup(group.label(), RoleFile.names(group));
    remains.beside(group);
  }

  void addSkillGroup(String name, List<String> keywords) {
    String slug = Ids.slug(name.isEmpty() ? String.join(" ", keywords) : name);
    skills.add(new SkillGroup(new EvidenceId(id("skill/" + slug, name)), name, "", keywords));
  }

  private String id(String wanted, String content) {
    String id = ids.free(wanted, content);
    ids.take(id);
    return id;
  }

  void put(String name, String value) {
    if (!value.isEmpty()) {
      contact.put(name, value);
    }
  }

  void regions(List<RegionalVariant> variants) {
    regions = variants;
  }

  void addLink(String label, String url) {
    if (!url.isEmpty()) {
      links.add(new Contact.Link(label, url));
    }
  }

  boolean isNamed() {
    return !contact.getOrDefault("name", "").isEmpty();
  }

  Profile.Builder profile() {
    String years = contact.getOrDefault("years", "").replaceAll("\\D.*$", "");
    return Profile.builder(
            new Contact(
                contact.getOrDefault("name", ""),
                contact.getOrDefault("headline", ""),
                contact.getOrDefault("email", ""),
                contact.getOrDefault("phone", ""),
                contact.getOrDefault("place", ""),
                links))
        .summary(contact.getOrDefault("summary", ""))
        .yearsExperience(years.isEmpty() || years.length() > 3 ? null : Integer.valueOf(years))
        .education(education)
        .credentials(credentials)
        .skills(skills)
        .languages(languages)
        .regions(regions);
  }

  /**
   * "CKA (2022)" in its parts.
   *
   * @param name without the date
   * @param date in parentheses at the end, or null
   */
  record Dated(String name, @Nullable PartialDate date) {
    static Dated of(String text) {
      Matcher dated = DATED.matcher(text);
      PartialDate date = dated.matches() ? Period.dateOf(dated.group(2)) : null;
      return date == null ? new Dated(text, null) : new Dated(dated.group(1), date);
    }
  }
}
