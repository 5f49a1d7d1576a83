#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Sees to it that the process ends with an answer, whatever happens to it.
///
/// A hook that crashes or takes too long lets the call through: the product goes on without it. So every signal that would
/// end the process, a fault in this program as well as the end of its time, answers *ask* and ends it in good order.
enum CrashGuard {
  /// The signals that are answered. `SIGKILL` cannot be; what then happens is said where the hook is installed.
  private static let signals = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGALRM, SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGXCPU,
    SIGXFSZ,
    SIGUSR1, SIGUSR2,
  ]

  /// Watches over this process from now on.
  ///
  /// - Parameter seconds: how long it may take.
  static func begin(seconds: UInt32) {
    // A reader that goes away is told by `write`.
    signal(SIGPIPE, SIG_IGN)
    // A stack that has run out leaves no room to answer on.
    let size = 65_536
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = answer
    #else
      action.__sigaction_u.__sa_handler = answer
    #endif
    action.sa_flags = Int32(SA_ONSTACK)
    sigfillset(&action.sa_mask)
    for number in signals { sigaction(number, &action, nil) }
    // Whoever started this process may have held signals back, and that is inherited.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
    alarm(seconds)
  }

  /// From now on nothing interrupts this process: it is about to answer by itself.
  static func end() {
    alarm(0)
    var all = sigset_t()
    sigfillset(&all)
    sigprocmask(SIG_BLOCK, &all, nil)
  }
}

/// Answers without touching memory that may be in disorder: the text is part of the program.
private func answer(_ number: Int32) {
  let late: StaticString = """
    {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"ask","permissionDecisionReason":\
    "ccrules: the hook could not decide in time"}}

    """
  let fault: StaticString = """
    {"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"ask","permissionDecisionReason":\
    "ccrules: the hook was ended before it could decide, which is a fault of its own or a signal from outside"}}

    """
  let text = number == SIGALRM ? late : fault
  // SAFETY: the bytes of a static string live as long as the process.
  let written = write(1, text.utf8Start, text.utf8CodeUnitCount)
  // Nobody heard the answer: the product takes 2 for a block.
  _exit(written == text.utf8CodeUnitCount ? 0 : 2)
}
