// Generated from Knowledge/product/exec-wrappers.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// Programs that start another command, in the order of their names.
enum ExecWrapperTable {
  static let names = PackedNames(
    text: """
    chrt doas env exec flock ionice ltrace nocorrect nsenter pkexec sandbox-exec script setsid \
    strace sudo taskset unshare watch
    """,
    starts: [
      0, 5, 10, 14, 19, 25, 32, 39, 49, 57, 64, 77, 84, 91, 98, 103, 111, 119, 125,
    ])

  static let wrappers: [ExecWrapper] = [
    ExecWrapper(
      short: "DPTp",
      long: "--pid --sched-deadline --sched-period --sched-runtime",
      operand: .number, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "Cau",
      long: "",
      operand: .assignments, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "Cu",
      long: "--chdir --unset",
      operand: .assignments, resumesOptions: true, text: ("S", "--split-string")),
    ExecWrapper(
      short: "a",
      long: "",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "Ew",
      long: "--conflict-exit-code --timeout --wait",
      operand: .file, resumesOptions: false, text: ("c", "--command")),
    ExecWrapper(
      short: "Pcnpu",
      long: "--class --classdata --pgid --pid --uid",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "ADFaelnopsuwx",
      long: "--align --config --debug --indent --library --output --where",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "",
      long: "",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "GSt",
      long: "--setgid --setuid --target",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "",
      long: "--user",
      operand: .assignments, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "Dfnp",
      long: "",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "BEIOTmo",
      long: "--echo --log-in --log-io --log-out --log-timing --logging-format --output-limit",
      operand: .file, resumesOptions: false, text: ("c", "--command")),
    ExecWrapper(
      short: "",
      long: "",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "EIOPSUXabeopsu",
      long: "--attach --columns --const-print-style --detach-on --env --interruptible --output --string-limit --summary-sort-by --summary-syscall-overhead --trace --trace-path --user",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "CDRTUaghprtu",
      long: "--auth-type --chdir --chroot --close-from --command-timeout --group --host --other-user --prompt --role --type --user",
      operand: .assignments, resumesOptions: true, text: nil),
    ExecWrapper(
      short: "c",
      long: "--cpu-list",
      operand: .mask, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "GRSw",
      long: "--boottime --monotonic --propagation --root --setgid --setgroups --setuid --wd",
      operand: .none, resumesOptions: false, text: nil),
    ExecWrapper(
      short: "n",
      long: "--equexit --interval",
      operand: .none, resumesOptions: false, text: nil),
  ]
}
