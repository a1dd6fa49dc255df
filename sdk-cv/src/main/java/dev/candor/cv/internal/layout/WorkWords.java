package dev.candor.cv.internal.layout;

import java.util.regex.Pattern;

/** Words that name what somebody does, by which a title is told from an employer. */
public final class WorkWords {

  private static final Pattern WORK =
      Pattern.compile(
          "\\b(?:engineer|developer|manager|director|analyst|architect|consultant|intern|lead|leader"
              + "|head|officer|c[etfoi]o|ciso|founder|president|vp|svp|evp|designer|scientist"
              + "|researcher|specialist|coordinator|assistant|associate|administrator|nurse|teacher"
              + "|professor|lecturer|tutor|instructor|accountant|auditor|technician|programmer"
              + "|adviser|advisor|partner|owner|fellow|trainee|apprentice|representative|executive"
              + "|supervisor|writer|editor|clerk|agent|planner|strategist|recruiter|principal|staff"
              + "|freelancer?|contractor|volunteer|tester|sre|devops|secretary|operator|driver|chef"
              + "|ingénieure?|développeu(?:r|se)|directeur|directrice|responsable|stagiaire|gérante?"
              + "|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|praktikant(?:in)?"
              + "|werkstudent(?:in)?|geschäftsführer(?:in)?|mitarbeiter(?:in)?|referent(?:in)?)s?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private WorkWords() {}

  /** Whether a text names what somebody does. */
  public static boolean isWork(String text) {
    return WORK.matcher(text).find();
  }
}
