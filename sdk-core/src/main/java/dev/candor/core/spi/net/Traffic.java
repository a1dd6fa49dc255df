package dev.candor.core.spi.net;

/** What an exchange is for; it decides which manners a policy above the transport keeps. */
public enum Traffic {

  /** A page made for people, read by a machine: robots.txt is obeyed, exchanges are spaced. */
  PAGE,

  /** An interface made for programs: robots.txt does not speak of it, exchanges are spaced. */
  API,

  /**
   * A service that meters its callers itself, such as a language model: neither robots.txt nor
   * spacing, and what fails is counted by whoever calls. Everything else holds: limits, addresses,
   * rests that the host asks for.
   */
  SERVICE
}
