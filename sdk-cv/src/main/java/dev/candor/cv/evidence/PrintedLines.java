package dev.candor.cv.evidence;

import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SpokenLanguage;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts as a CV prints them in a line: every one of these says what the fact says. */
final class PrintedLines {

  private static final List<String> BETWEEN = List.of(", ", " | ", " - ", " at ");

  private PrintedLines() {}

  static List<String> of(Role role) {
    Set<String> lines = new LinkedHashSet<>();
    Set<String> dates = of(role.dates());
    join(lines, role.title(), role.employer());
    join(lines, role.employer(), role.title());
    join(lines, role.employer(), role.place());
    for (String line : List.copyOf(lines)) {
      join(lines, line, role.place());
    }
    for (String line : List.copyOf(lines)) {
      dates.forEach(date -> join(lines, line, date));
    }
    lines.addAll(dates);
    lines.add(role.place());
    lines.add(role.summary());
    return List.copyOf(lines);
  }

  static List<String> of(Education study) {
    Set<String> lines = new LinkedHashSet<>();
    Set<String> dates = of(study.dates());
    join(lines, study.degree(), study.area());
    lines.add(study.degree() + " " + study.area());
    lines.add(study.degree() + " in " + study.area());
    lines.add(study.degree() + " of " + study.area());
    for (String line : List.copyOf(lines)) {
      join(lines, line, study.institution());
      lines.add(line + " from " + study.institution());
    }
    for (String line : List.copyOf(lines)) {
      dates.forEach(date -> join(lines, line, date));
    }
    lines.addAll(dates);
    lines.add(study.institution());
    lines.add(study.score());
    lines.addAll(study.courses());
    lines.add(String.join(", ", study.courses()));
    return List.copyOf(lines);
  }

  static List<String> of(Credential credential) {
    Set<String> lines = new LinkedHashSet<>();
    join(lines, credential.name(), credential.issuer());
    lines.add(credential.name() + " (" + credential.issuer() + ")");
    lines.add(credential.issuer());
    for (String date : written(credential.date())) {
      for (String line : List.copyOf(lines)) {
        join(lines, line, date);
        lines.add(line + " (" + date + ")");
      }
      lines.add(date);
    }
    lines.add(credential.summary());
    return List.copyOf(lines);
  }

  static List<String> of(SpokenLanguage language) {
    Set<String> lines = new LinkedHashSet<>();
    join(lines, language.name(), language.fluency());
    lines.add(language.name() + " (" + language.fluency() + ")");
    lines.add(language.name() + ": " + language.fluency());
    return List.copyOf(lines);
  }

  static List<String> of(Contact contact) {
    Set<String> lines = new LinkedHashSet<>();
    Stream.of(contact.name(), contact.headline(), contact.email(), contact.phone(), contact.place())
        .forEach(lines::add);
    for (Contact.Link link : contact.links()) {
      lines.add(link.label());
      String bare = link.url().replaceFirst("^https?://", "");
      for (String url : List.of(link.url(), bare, bare.replaceFirst("^www\\.", ""))) {
        lines.add(url);
        lines.add(url.replaceFirst("/$", ""));
      }
      lines.add(link.label() + ": " + link.url());
    }
    return List.copyOf(lines);
  }

  private static void join(Set<String> lines, String one, String other) {
    if (!one.isBlank()) {
      lines.add(one);
    }
    if (!one.isBlank() && !other.isBlank()) {
      BETWEEN.forEach(between -> lines.add(one + between + other));
    }
  }

  /** "Mar 2020 - Present", "2019 - 2021" and the like; a month is never made up. */
  static Set<String> of(DateRange dates) {
    List<String> starts = written(dates.start());
    List<String> ends =
        dates.current()
            ? List.of("Present", "present", "Now", "today", "Today", "Current")
            : written(dates.end());
    Set<String> lines = new LinkedHashSet<>();
    for (String start : starts) {
      for (String end : ends) {
        lines.add(start + " - " + end);
        lines.add(start + "-" + end);
        lines.add(start + " to " + end);
        if (start.equals(end)) {
          lines.add(start);
        }
      }
      if (dates.current()) {
        lines.add("Since " + start);
      }
      if (ends.isEmpty()) {
        lines.add(start);
      }
    }
    if (starts.isEmpty()) {
      lines.addAll(ends);
    }
    return lines;
  }

  private static List<String> written(@Nullable PartialDate date) {
    if (date == null) {
      return List.of();
    }
    List<String> forms = new ArrayList<>(List.of(String.valueOf(date.year())));
    Integer month = date.month();
    if (month != null) {
      Month name = Month.of(month);
      forms.add(name.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date.year());
      forms.add(name.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.year());
      forms.add(date.toString());
      forms.add(String.format(Locale.ROOT, "%02d/%d", month, date.year()));
    }
    return forms;
  }
}
