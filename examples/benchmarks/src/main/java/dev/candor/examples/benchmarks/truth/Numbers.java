package dev.candor.examples.benchmarks.truth;

import java.util.Locale;
import java.util.SplittableRandom;

/** Numbers of invented deeds, in digits and in words. */
final class Numbers {

  private static final String[] ONES = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private Numbers() {}

  static int between(int least, int most, SplittableRandom random) {
    return random.nextInt(least, most + 1);
  }

  /** Another number of about the same size. */
  static int not(int number, SplittableRandom random) {
    int other = number + Math.max(2, number * random.nextInt(15, 90) / 100);
    return other == number ? number + 1 : other;
  }

  static String words(int number) {
    if (number < 20) {
      return ONES[number];
    }
    if (number < 100) {
      String ones = number % 10 == 0 ? "" : "-" + ONES[number % 10];
      return TENS[number / 10] + ones;
    }
    return grouped(number);
  }

  static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
