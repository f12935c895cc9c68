import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isLoopbackHost, isPublicAddress } from "../../src/adapters/address.ts";

/** The host of an address as a URL has it: other ways to write an IPv4 address become the usual one. */
function hostOf(host: string): string {
  return new URL(`http://${host}/`).hostname;
}

describe("special-purpose blocks (RFC 6890 and the IANA registries): first address, last address", () => {
  test.each([
    ["this network", "0.0.0.0", "0.255.255.255"],
    ["private", "10.0.0.0", "10.255.255.255"],
    ["carrier", "100.64.0.0", "100.127.255.255"],
    ["loopback", "127.0.0.0", "127.255.255.255"],
    ["link-local, with the clouds' metadata", "169.254.0.0", "169.254.255.255"],
    ["private", "172.16.0.0", "172.31.255.255"],
    ["protocol assignments", "192.0.0.0", "192.0.0.255"],
    ["documentation 1", "192.0.2.0", "192.0.2.255"],
    ["private", "192.168.0.0", "192.168.255.255"],
    ["benchmarks", "198.18.0.0", "198.19.255.255"],
    ["documentation 2", "198.51.100.0", "198.51.100.255"],
    ["documentation 3", "203.0.113.0", "203.0.113.255"],
    ["multicast", "224.0.0.0", "239.255.255.255"],
    ["reserved and broadcast", "240.0.0.0", "255.255.255.255"],
    ["unspecified and loopback", "::", "::1"],
    ["IPv4-compatible", "::7f00:1", "::ffff:ffff"],
    ["IPv4-translated", "::ffff:0:0:0", "::ffff:0:ffff:ffff"],
    ["NAT64", "64:ff9b::", "64:ff9b::ffff:ffff"],
    ["local NAT64", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"],
    ["discard", "100::", "100::ffff:ffff:ffff:ffff"],
    ["Teredo and protocol assignments", "2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["documentation", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["6to4", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["documentation", "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["segment routing", "5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["unique local", "fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["link-local", "fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["site-local", "fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
    ["multicast", "ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ])("%s: %s to %s are not public", (_, first, last) => {
    expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
  });

  test.each([
    "1.0.0.0",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "169.253.255.255",
    "169.255.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2001:4860:4860::8888",
    "2600::",
    "2a00:1450:4001::1",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("other ways to write them", () => {
  test.each([
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:a9fe:a9fe",
    "::FFFF:10.0.0.1",
    "::127.0.0.1",
    "[::1]",
    "[fe80::1]",
    "fe80::1%eth0",
    "0:0:0:0:0:0:0:1",
    "0:0:0:0:0:ffff:7f00:1",
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ["2130706433", "127.0.0.1"],
    ["0x7f000001", "127.0.0.1"],
    ["0x7f.1", "127.0.0.1"],
    ["0177.0.0.1", "127.0.0.1"],
    ["127.1", "127.0.0.1"],
    ["127.0.1", "127.0.0.1"],
    ["10.1", "10.0.0.1"],
    ["0xA9FEA9FE", "169.254.169.254"],
    ["0251.0376.0251.0376", "169.254.169.254"],
    ["0", "0.0.0.0"],
    ["127.0.0.1.", "127.0.0.1"],
    ["①②⑦.⓪.⓪.①", "127.0.0.1"],
    ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
    ["[0:0:0:0:0:ffff:a00:1]", "[::ffff:a00:1]"],
    ["[::127.0.0.1]", "[::7f00:1]"],
  ])("a URL turns %s into %s, which is not public", (host, plain) => {
    expect(hostOf(host)).toBe(plain);
    expect(isPublicAddress(hostOf(host))).toBe(false);
  });

  test("an IPv4 address within an IPv6 one is judged as itself", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const mapped = hostOf(`[::ffff:${address}]`);
        return (
          isPublicAddress(mapped) === isPublicAddress(address) &&
          isPublicAddress(`::ffff:${address}`) === isPublicAddress(address)
        );
      }),
    );
  });

  test("text that is no address is not public", () => {
    for (const text of ["", "localhost", "example.com", "1.2.3", "1.2.3.4.5", "::g", "8.8.8.8 "])
      expect(isPublicAddress(text)).toBe(false);
  });
});

test.each([
  ["localhost", true],
  ["LOCALHOST", true],
  ["api.localhost", true],
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["[::1]", true],
  ["127.example.com", false],
  ["127.0.0.1.example.com", false],
  ["notlocalhost", false],
  ["localhost.example.com", false],
  ["10.0.0.1", false],
  ["", false],
])("%j stands for this machine: %s", (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});
