// Generated from Knowledge/capabilities/aliases.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension CapabilityTables {
  static let aliases = #"""
    @ docker = podman nerdctl
    @ pip = pip3 pip2
    @ python3 = python python2 pypy pypy3 py
    @ terraform = tofu
    """#
}
