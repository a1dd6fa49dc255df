package dev.candor.cv.flow;

import dev.candor.core.text.Sentences;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a profile says for others to read. What the candidate notes for themselves is
 * none: keywords, context and other wordings of an achievement.
 *
 * @param id the fact it belongs to
 * @param kind what it is
 * @param text as the candidate writes it, not blank
 */
record Statement(EvidenceId id, Kind kind, String text) {

  /** Kinds of statement, with the reason why a document may leave one out. */
  enum Kind {
    CONTACT("header", "it is no part of the contact that is printed"),
    HEADLINE("header", "the headline is the held title closest to the posting's"),
    SUMMARY(
        "header",
        "the summary shows at most 40 words that answer the posting, without lists of skills"),
    YEARS("header", "the dates of the roles show it"),
    ROLE("roles", "it is no part of the entry that is printed"),
    ROLE_SUMMARY("roles", "a role shows its achievements; its summary only where it has none"),
    ACHIEVEMENT("roles", "the role shows those that answer the posting best"),
    SKILL("header", "the competencies have no section or room for it"),
    SKILL_GROUP("header", "the competencies are grouped for the posting's kind of role"),
    SKILL_LEVEL("header", "the competencies are names; a level is not printed"),
    EDUCATION("profile", "an entry shows degree, school, dates and courses"),
    CREDENTIAL("profile", "a credential shows its name, issuer and date"),
    LANGUAGE("profile", "a language shows its name and fluency");

    private final String step;
    private final String why;

    Kind(String step, String why) {
      this.step = step;
      this.why = why;
    }

    String step() {
      return step;
    }

    String why() {
      return why;
    }

    boolean isSkill() {
      return this == SKILL;
    }
  }

  /** All that a profile says, in its order. */
  static List<Statement> of(Profile profile) {
    Reader reader = new Reader();
    reader.contact(profile);
    profile.roles().forEach(reader::role);
    profile.education().forEach(reader::education);
    profile.credentials().forEach(reader::credential);
    profile.skills().forEach(reader::skills);
    profile.languages().forEach(reader::language);
    return reader.found;
  }

  private static final class Reader {
    private final List<Statement> found = new ArrayList<>();

    private void add(EvidenceId id, Kind kind, String... texts) {
      for (String text : texts) {
        if (!text.isBlank()) {
          found.add(new Statement(id, kind, text.strip()));
        }
      }
    }

    void contact(Profile profile) {
      EvidenceId id = EvidenceId.CONTACT;
      add(id, Kind.CONTACT, profile.contact().name(), profile.contact().email());
      add(id, Kind.CONTACT, profile.contact().phone(), profile.contact().place());
      profile
          .contact()
          .links()
          .forEach(link -> add(id, Kind.CONTACT, DocumentAssembly.shown(link.url())));
      add(id, Kind.HEADLINE, profile.contact().headline());
      if (profile.yearsExperience() != null) {
        add(id, Kind.YEARS, profile.yearsExperience() + " years of experience");
      }
      Sentences.split(profile.summary()).forEach(s -> add(EvidenceId.SUMMARY, Kind.SUMMARY, s));
    }

    void role(Role role) {
      EvidenceId id = role.evidence();
      add(id, Kind.ROLE, role.title(), role.employer(), role.place());
      Sentences.split(role.summary()).forEach(text -> add(id, Kind.ROLE_SUMMARY, text));
      for (Achievement achievement : role.achievements()) {
        add(achievement.id(), Kind.ACHIEVEMENT, achievement.text());
      }
      role.skills().hard().forEach(name -> add(id, Kind.SKILL, name));
      role.skills().soft().forEach(name -> add(id, Kind.SKILL, name));
    }

    void education(Education education) {
      EvidenceId id = education.id();
      add(id, Kind.EDUCATION, education.degree(), education.area(), education.institution());
      add(id, Kind.EDUCATION, education.score());
      education.courses().forEach(course -> add(id, Kind.EDUCATION, course));
    }

    void credential(Credential credential) {
      add(credential.id(), Kind.CREDENTIAL, credential.name(), credential.issuer());
      Sentences.split(credential.summary())
          .forEach(text -> add(credential.id(), Kind.CREDENTIAL, text));
    }

    void skills(SkillGroup group) {
      add(group.id(), group.keywords().isEmpty() ? Kind.SKILL : Kind.SKILL_GROUP, group.name());
      add(group.id(), Kind.SKILL_LEVEL, group.level());
      group.keywords().forEach(name -> add(group.id(), Kind.SKILL, name));
    }

    void language(SpokenLanguage language) {
      add(language.id(), Kind.LANGUAGE, language.name(), language.fluency());
    }
  }
}
