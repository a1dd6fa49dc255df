package dev.candor.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRuleTest {

  private static boolean allows(AddressRule rule, String address) {
    return rule.allows(InetAddresses.forString(address));
  }

  private static void assertAllowed(String address, boolean open, boolean loopback, boolean local) {
    assertEquals(open, allows(AddressRule.PUBLIC, address), "public");
    assertEquals(loopback, allows(new AddressRule(true, false), address), "with loopback");
    assertEquals(local, allows(new AddressRule(false, true), address), "with private networks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.128.0.1",
        "192.169.0.1",
        "2606:2800:220:1::1",
        "64:ff9b::5db8:d822",
        "2002:5db8:d822::1",
        "2001:470::1",
        "3ffe::1"
      })
  void the_public_internet_always_is(String address) {
    assertAllowed(address, true, true, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1"
      })
  void this_machine_is_when_loopback_is_allowed(String address) {
    assertAllowed(address, false, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "fd00::1",
        "fec0::1",
        "64:ff9b::a00:1"
      })
  void private_networks_are_when_they_are_allowed(String address) {
    assertAllowed(address, false, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "169.254.169.254",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2001:2::1",
        "2001:20::1",
        "3fff::1",
        "64:ff9b:1::a00:1",
        "192.88.99.1"
      })
  void link_local_multicast_and_reserved_ones_never_are(String address) {
    assertAllowed(address, false, false, false);
  }
}
