/// Host names under which anybody can get a name, and hosts that take in data from anybody.
public enum OpenHosts {
  /// Whether anybody can get a name directly below this one: a top-level domain, or a hosting service.
  public static func isOpen(suffix: String) -> Bool {
    !suffix.contains(".") || suffixes.contains(suffix)
  }

  /// Whether the host exists to take in data from anybody.
  public static func isSink(_ host: String) -> Bool { sinks.contains(host) }

  private static let suffixes: Set<String> = words(
    """
    co.uk com.au com.br co.jp github.io gitlab.io pages.dev workers.dev vercel.app netlify.app herokuapp.com
    onrender.com fly.dev web.app firebaseapp.com amazonaws.com cloudfront.net azurewebsites.net ngrok.io
    ngrok.app ngrok-free.app ngrok.dev trycloudflare.com surge.sh repl.co replit.app glitch.me blogspot.com
    s3.amazonaws.com run.app deno.dev railway.app loca.lt lhr.life serveo.net azurefd.net windows.net
    googleusercontent.com appspot.com codesandbox.io stackblitz.io gitpod.io githubpreview.dev app.github.dev
    """)

  private static let sinks: Set<String> = words(
    """
    webhook.site requestbin.com pipedream.net requestcatcher.com beeceptor.com hookbin.com pastebin.com
    paste.rs transfer.sh file.io 0x0.st ix.io termbin.com dpaste.org hastebin.com ngrok.io ntfy.sh
    interact.sh oast.fun oast.me oast.pro burpcollaborator.net canarytokens.com postb.in ptsv3.com
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
