package dev.candor.cv.profile.read;

import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SpokenLanguage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sections of a resume, in the order in which ids are given: the same to read and to write. */
final class Forms {

  static final Section<Role> WORK = roles(Role.Kind.WORK);
  static final Section<Role> VOLUNTEER = roles(Role.Kind.VOLUNTEER);
  static final Section<Role> PROJECTS = roles(Role.Kind.PROJECT);
  static final Section<Education> EDUCATION =
      new Section<>(new EducationForm(), Profile::education, Education::dates);
  static final Section<Credential> CERTIFICATES = credentials(Credential.Kind.CERTIFICATE);
  static final Section<Credential> AWARDS = credentials(Credential.Kind.AWARD);
  static final Section<Credential> PUBLICATIONS = credentials(Credential.Kind.PUBLICATION);
  static final Section<SkillGroup> SKILLS = new Section<>(new SkillForm(), Profile::skills, null);
  static final Section<SpokenLanguage> LANGUAGES =
      new Section<>(new LanguageForm(), Profile::languages, null);

  static final List<Section<?>> ALL =
      List.of(
          WORK,
          VOLUNTEER,
          PROJECTS,
          EDUCATION,
          CERTIFICATES,
          AWARDS,
          PUBLICATIONS,
          SKILLS,
          LANGUAGES);

  private Forms() {}

  private static Section<Role> roles(Role.Kind kind) {
    return new Section<>(
        RoleForm.of(kind),
        profile -> profile.roles().stream().filter(role -> role.kind() == kind).toList(),
        Role::dates);
  }

  private static Section<Credential> credentials(Credential.Kind kind) {
    return new Section<>(
        CredentialForm.of(kind),
        profile -> profile.credentials().stream().filter(one -> one.kind() == kind).toList(),
        null);
  }

  /**
   * A list of entries of one form.
   *
   * @param form how one is read and written
   * @param values where they stand in a profile
   * @param dates what puts the most recent first, or null when the order is the candidate's
   */
  record Section<T>(
      EntryForm<T> form,
      Function<Profile, List<T>> values,
      @Nullable Function<T, DateRange> dates) {

    String name() {
      return form.section();
    }
  }
}
