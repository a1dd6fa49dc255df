package dev.candor.core.net;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.Ints;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which addresses are connected to: those of the public internet always, others only when allowed.
 * Link-local, multicast and reserved addresses never are.
 *
 * @param loopback whether this machine may be
 * @param local whether private networks may be
 */
public record AddressRule(boolean loopback, boolean local) {

  /** The public internet alone. */
  public static final AddressRule PUBLIC = new AddressRule(false, false);

  /**
   * Whether an address may be connected to.
   *
   * @param address resolved
   * @return false for what is not public and not allowed
   */
  public boolean allows(InetAddress address) {
    if (address instanceof Inet6Address six) {
      byte[] bytes = six.getAddress();
      if (six.isLoopbackAddress()) {
        return loopback;
      }
      return hasInside(six, bytes) ? allowsFour(inside(six, bytes)) : allowsSix(six, bytes);
    }
    return allowsFour((Inet4Address) address);
  }

  /** IPv6 addresses that lead to an IPv4 address are as good as that one. */
  private static boolean hasInside(Inet6Address six, byte[] bytes) {
    return InetAddresses.hasEmbeddedIPv4ClientAddress(six) || isTranslated(bytes);
  }

  private static Inet4Address inside(Inet6Address six, byte[] bytes) {
    return isTranslated(bytes)
        ? InetAddresses.fromInteger(Ints.fromBytes(bytes[12], bytes[13], bytes[14], bytes[15]))
        : InetAddresses.getEmbeddedIPv4ClientAddress(six);
  }

  // 64:ff9b::/96, by which IPv6 networks reach IPv4
  private static boolean isTranslated(byte[] bytes) {
    byte[] prefix = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    return Arrays.equals(prefix, 0, 12, bytes, 0, 12);
  }

  private boolean allowsSix(Inet6Address six, byte[] bytes) {
    if (isUniqueLocal(bytes) || six.isSiteLocalAddress()) {
      return local;
    }
    // 2000::/3 is all that is routed
    return (bytes[0] & 0xe0) == 0x20 && !isSpecial(bytes);
  }

  /** 2001::/23 is for protocols, 2001:db8::/32 and 3fff::/20 stand in examples. */
  private static boolean isSpecial(byte[] bytes) {
    boolean of2001 = bytes[0] == 0x20 && bytes[1] == 1;
    boolean protocols = of2001 && (bytes[2] & 0xfe) == 0;
    boolean example = of2001 && bytes[2] == 0x0d && bytes[3] == (byte) 0xb8;
    boolean other = bytes[0] == 0x3f && bytes[1] == (byte) 0xff && (bytes[2] & 0xf0) == 0;
    return protocols || example || other;
  }

  private static boolean isUniqueLocal(byte[] bytes) {
    return (bytes[0] & 0xfe) == 0xfc;
  }

  private boolean allowsFour(Inet4Address four) {
    int address = InetAddresses.coerceToInteger(four);
    if (in(address, "127.0.0.0", 8)) {
      return loopback;
    }
    if (in(address, "10.0.0.0", 8)
        || in(address, "172.16.0.0", 12)
        || in(address, "192.168.0.0", 16)
        || in(address, "100.64.0.0", 10)) {
      return local;
    }
    return !in(address, "0.0.0.0", 8)
        && !in(address, "169.254.0.0", 16)
        && !in(address, "192.0.0.0", 24)
        && !in(address, "192.0.2.0", 24)
        && !in(address, "192.88.99.0", 24)
        && !in(address, "198.18.0.0", 15)
        && !in(address, "198.51.100.0", 24)
        && !in(address, "203.0.113.0", 24)
        && !in(address, "224.0.0.0", 3);
  }

  private static boolean in(int address, String network, int bits) {
    int mask = -1 << (32 - bits);
    return (address & mask) == InetAddresses.coerceToInteger(InetAddresses.forString(network));
  }
}
