package dev.candor.core.ask;

import dev.candor.core.text.Sanitizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts placeholders for personal details, and puts the details back. Immutable. */
final class Masks {

  private static final String OPEN = "[[person-";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[person-([a-z]+)-(\\d+)]]");
  private static final Pattern ANY = Pattern.compile("(?i)\\[\\s*\\[?\\s*person[-_ ]");
  private static final int LEAST_PART = 3;
  private static final int LEAST_DIGITS = 7;

  /** Of the code of a country. */
  private static final int LONGEST_CODE = 3;

  private static final String GAP = "[\\s().\\-/]*";

  /** Shorter details, and single words, stand in others by chance: they count as words alone. */
  private static final int LEAST_DISTINCT = 6;

  /** The longest first: a part of a name stands within the name. */
  private final List<Mask> masks = new ArrayList<>();

  private final Map<String, String> details = new LinkedHashMap<>();
  private final List<String> phoneDigits = new ArrayList<>();

  private record Mask(String detail, String placeholder, Pattern pattern) {}

  Masks(Personal personal) {
    add("email", personal.emails());
    add("address", personal.addresses());
    add("name", personal.names());
    List<String> parts = new ArrayList<>();
    for (String name : personal.names()) {
      for (String part : name.split("[\\s-]+")) {
        if (part.length() >= LEAST_PART && part.length() < name.length()) {
          parts.add(part);
        }
      }
    }
    add("part", parts.stream().distinct().toList());
    int number = 1;
    for (String phone : personal.phones()) {
      addPhone(phone, OPEN + "phone-" + number++ + "]]");
    }
    masks.sort(Comparator.comparing((Mask mask) -> mask.detail().length()).reversed());
  }

  private void addPhone(String phone, String placeholder) {
    details.put(placeholder, phone);
    masks.add(new Mask(phone, placeholder, Pattern.compile(Pattern.quote(phone))));
    String digits = phone.replaceAll("\\D", "").replaceFirst("^00", "");
    if (digits.length() < LEAST_DIGITS) {
      return;
    }
    phoneDigits.add(digits);
    String begin = "(?:\\+|\\b00" + GAP + ")?\\(?";
    masks.add(new Mask(phone, placeholder, Pattern.compile(begin + spaced(digits))));
    boolean abroad = phone.startsWith("+") || phone.startsWith("00");
    for (int code = 1; abroad && code <= LONGEST_CODE; code++) {
      String home = digits.substring(code);
      if (home.length() >= LEAST_DIGITS) {
        // at home without the code of the country, mostly with a 0 in front, at times with both
        String country = "(?:" + begin + spaced(digits.substring(0, code)) + GAP + ")?";
        Pattern pattern = Pattern.compile(country + "(?<!\\d)\\(?0\\)?" + GAP + spaced(home));
        masks.add(new Mask(phone, placeholder, pattern));
        phoneDigits.add("0" + home);
      }
    }
  }

  private static String spaced(String digits) {
    return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(GAP));
  }

  private void add(String kind, List<String> values) {
    int number = 1;
    for (String value : values) {
      String placeholder = OPEN + kind + "-" + number++ + "]]";
      String spaced =
          Pattern.compile("\\s+")
              .splitAsStream(value)
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      // a short name may be a part of any word: it counts alone
      String alone = "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])";
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      masks.add(new Mask(value, placeholder, Pattern.compile(alone, flags)));
      details.put(placeholder, value);
    }
  }

  /** The text with placeholders; what looks like one before is broken up. */
  String mask(String text) {
    String masked = Normalizer.normalize(text, Normalizer.Form.NFC).replace(OPEN, "[ [person-");
    for (Mask mask : masks) {
      masked =
          mask.pattern().matcher(masked).replaceAll(Matcher.quoteReplacement(mask.placeholder()));
    }
    return masked;
  }

  /** Whether a detail still stands in a text, however it is spelled. */
  boolean leaks(String masked) {
    String open = folded(PLACEHOLDER.matcher(masked).replaceAll(" "));
    String bare = squeezed(open);
    String digits = masked.replaceAll("[\\s().\\-/]", "");
    for (Map.Entry<String, String> one : details.entrySet()) {
      String detail = squeezed(folded(one.getValue()));
      boolean word = one.getValue().strip().chars().allMatch(Character::isLetter);
      boolean distinct = !word && detail.length() >= LEAST_DISTINCT;
      if (distinct && !one.getKey().startsWith(OPEN + "part") && bare.contains(detail)) {
        return true;
      }
    }
    boolean stands = masks.stream().anyMatch(mask -> mask.pattern().matcher(open).find());
    return stands || phoneDigits.stream().anyMatch(digits::contains);
  }

  private static String squeezed(String folded) {
    return folded.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  private static String folded(String text) {
    return Normalizer.normalize(Sanitizer.clean(text).text(), Normalizer.Form.NFKC);
  }

  /** The placeholders in a text. */
  List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  /** Whether every placeholder of an answer is whole, and was given. */
  boolean whole(String answer, List<String> given) {
    String rest = answer;
    for (String placeholder : given) {
      rest = rest.replace(placeholder, "");
    }
    return !ANY.matcher(rest).find();
  }

  /** The answer with details; in JSON they are escaped. */
  String unmask(String answer, boolean json) {
    return PLACEHOLDER
        .matcher(answer)
        .replaceAll(
            found -> {
              String detail = details.getOrDefault(found.group(), found.group());
              return Matcher.quoteReplacement(json ? escaped(detail) : detail);
            });
  }

  private static String escaped(String detail) {
    return detail
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}
